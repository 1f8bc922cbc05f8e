package dev.lookback.app.explain.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ZoomTest {

    /** 336 time steps in 900 pixels. */
    private static final TimeAxis WHOLE = new TimeAxis(100, 900, -0.5, 335.5);

    @Test
    void aStepBecomesWideEnoughToReadAndNoWider() {
        Zoom nearest = Zoom.NONE.zoomedBy(1000, 100, WHOLE);

        assertThat(nearest.of(WHOLE).step()).isCloseTo(26, within(1e-9));
        assertThat(nearest.zoomedBy(2, 100, WHOLE).factor()).isCloseTo(nearest.factor(), within(1e-9));
        assertThat(nearest.zoomedBy(1e-9, 100, WHOLE)).isEqualTo(Zoom.NONE);
        assertThat(Zoom.NONE.zoomedBy(2, 5, new TimeAxis(100, 900, 0, 12)))
                .as("a short window is near already")
                .isEqualTo(Zoom.NONE);
    }

    @Test
    void scrollingMovesNoFartherThanNeeded() {
        Zoom near = Zoom.NONE.zoomedBy(4, 168, WHOLE);
        TimeAxis seen = near.of(WHOLE);

        assertThat(near.revealing(seen.from() + 1, seen.to() - 1, WHOLE)).isEqualTo(near);
        assertThat(near.revealing(300, 310, WHOLE).of(WHOLE).to()).isCloseTo(310, within(1e-9));
        assertThat(near.revealing(10, 20, WHOLE).of(WHOLE).from()).isCloseTo(10, within(1e-9));
        assertThat(Zoom.NONE.revealing(-100, 500, WHOLE)).isEqualTo(Zoom.NONE);
    }

    @Property
    void nothingBesideTheAxisComesIntoSight(
            @ForAll @DoubleRange(min = 1, max = 9) double times,
            @ForAll @DoubleRange(min = 0, max = 335) double timeStep,
            @ForAll @DoubleRange(min = -500, max = 500) double moved) {
        Zoom near = Zoom.NONE.zoomedBy(times, timeStep, WHOLE);
        TimeAxis seen = near.movedBy(moved, WHOLE).of(WHOLE);

        assertThat(seen.from()).isGreaterThanOrEqualTo(WHOLE.from() - 1e-9);
        assertThat(seen.to()).isLessThanOrEqualTo(WHOLE.to() + 1e-9);
        assertThat(near.of(WHOLE).x(timeStep)).isCloseTo(WHOLE.x(timeStep), within(1e-6));
    }
}
