package dev.lookback.app.explain.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ZoomTest {

    /** 336 time steps in 900 pixels. */
    private static final Columns WHOLE = new Columns(100, 900, -0.5, 335.5);

    @Test
    void aStepBecomesWideEnoughToReadAndNoWider() {
        Zoom nearest = Zoom.NONE.by(1000, 100, WHOLE);

        assertThat(nearest.of(WHOLE).step()).isCloseTo(26, within(1e-9));
        assertThat(nearest.by(2, 100, WHOLE).factor()).isCloseTo(nearest.factor(), within(1e-9));
        assertThat(nearest.by(1e-9, 100, WHOLE)).isEqualTo(Zoom.NONE);
        assertThat(Zoom.NONE.by(2, 5, new Columns(100, 900, 0, 12)))
                .as("a short window is near already")
                .isEqualTo(Zoom.NONE);
    }

    @Test
    void itMovesNoFartherThanNeeded() {
        Zoom near = Zoom.NONE.by(4, 168, WHOLE);
        Columns seen = near.of(WHOLE);

        assertThat(near.with(seen.from() + 1, seen.to() - 1, WHOLE)).isEqualTo(near);
        assertThat(near.with(300, 310, WHOLE).of(WHOLE).to()).isCloseTo(310, within(1e-9));
        assertThat(near.with(10, 20, WHOLE).of(WHOLE).from()).isCloseTo(10, within(1e-9));
        assertThat(Zoom.NONE.with(-100, 500, WHOLE)).isEqualTo(Zoom.NONE);
    }

    @Property
    void nothingBesideTheAxisComesIntoSight(
            @ForAll @DoubleRange(min = 1, max = 9) double times,
            @ForAll @DoubleRange(min = 0, max = 335) double timeStep,
            @ForAll @DoubleRange(min = -500, max = 500) double moved) {
        Zoom near = Zoom.NONE.by(times, timeStep, WHOLE);
        Columns seen = near.moved(moved, WHOLE).of(WHOLE);

        assertThat(seen.from()).isGreaterThanOrEqualTo(WHOLE.from() - 1e-9);
        assertThat(seen.to()).isLessThanOrEqualTo(WHOLE.to() + 1e-9);
        assertThat(near.of(WHOLE).x(timeStep)).isCloseTo(WHOLE.x(timeStep), within(1e-6));
    }
}
