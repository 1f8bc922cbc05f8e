package dev.lookback.app.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmoothingTest {

    @Test
    void noneIsTheCurveItself() {
        assertThat(Smoothing.NONE.of(new double[] {3, 1, 2})).containsExactly(3, 1, 2);
    }

    @ParameterizedTest
    @EnumSource
    void itBeginsAtTheFirstValueAndStaysWhereNothingChanges(Smoothing smoothing) {
        assertThat(smoothing.of(new double[] {3, 3, 3, 3})).containsExactly(new double[] {3, 3, 3, 3}, within(1e-12));
        assertThat(smoothing.of(new double[] {5, 1})[0]).isEqualTo(5, within(1e-12));
    }

    @Test
    void strongerIsFlatter() {
        double[] jump = {0, 0, 0, 1};
        assertThat(Smoothing.LIGHT.of(jump)[3]).isGreaterThan(Smoothing.MEDIUM.of(jump)[3]);
        assertThat(Smoothing.MEDIUM.of(jump)[3]).isGreaterThan(Smoothing.STRONG.of(jump)[3]);
        assertThat(Smoothing.LIGHT.of(new double[] {1, 0})[1]).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void aGapStaysOne() {
        double[] smooth = Smoothing.LIGHT.of(new double[] {2, Double.NaN, 2});
        assertThat(smooth[1]).isNaN();
        assertThat(smooth[2]).isEqualTo(2);
    }
}
