package dev.lookback.app.chart.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class AxisSpanTest {

    private static final AxisSpan HOME = new AxisSpan(0, 100);

    @Property
    void whateverIsAskedForStaysInsideHome(
            @ForAll @DoubleRange(min = -500, max = 500) double from,
            @ForAll @DoubleRange(min = 0.01, max = 900) double length) {
        AxisSpan seen = new AxisSpan(from, from + length).within(HOME, 5);
        assertThat(seen.from()).isGreaterThanOrEqualTo(0);
        assertThat(seen.to()).isLessThanOrEqualTo(100 + 1e-9);
        assertThat(seen.length()).isCloseTo(Math.min(100, Math.max(5, length)), within(1e-9));
    }

    @Property
    void zoomingKeepsThePlaceOfThePointer(
            @ForAll @DoubleRange(min = 0, max = 100) double about,
            @ForAll @DoubleRange(min = 0.1, max = 10) double factor) {
        AxisSpan zoomed = HOME.zoomed(factor, about);
        assertThat(zoomed.length()).isCloseTo(100 * factor, within(1e-6));
        assertThat((about - zoomed.from()) / zoomed.length()).isCloseTo(about / 100, within(1e-9));
    }

    @Property
    void allOfHomeIsHomeToTheBit(
            @ForAll @DoubleRange(min = -500, max = 500) double from,
            @ForAll @DoubleRange(min = 0.01, max = 900) double length) {
        AxisSpan home = new AxisSpan(from, from + length).padded(0.02);
        assertThat(home.within(home, 0)).isEqualTo(home);
        assertThat(home.padded(0.3).within(home, 0)).isEqualTo(home);
    }

    @Test
    void anEmptySpanIsRefused() {
        assertThatThrownBy(() -> new AxisSpan(1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AxisSpan(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
