package dev.lookback.evaluate.direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.window.split.Split;
import org.junit.jupiter.api.Test;

class SignedReturnsTest {

    private static SplitForecast forecast(double[] actual, double[] forecast, double[] last) {
        return new SplitForecast(Split.TEST, 100, actual, forecast, last);
    }

    @Test
    void positionsDoNotOverlap() {
        double[] last = {10, 10, 10, 20, 20, 20, 10};
        double[] actual = {11, 99, 99, 18, 99, 99, 15};
        double[] predicted = {12, 0, 0, 30, 0, 0, 9};
        SignedReturns found = SignedReturns.of(forecast(actual, predicted, last), 3);
        assertThat(found.relative()).isTrue();
        assertThat(found.rows()).containsExactly(100, 103, 106);
        assertThat(found.followed()[0]).as("right: up 10 %").isCloseTo(0.1, within(1e-12));
        assertThat(found.followed()[1]).as("wrong: down 10 %").isCloseTo(0, within(1e-12));
        assertThat(found.total()).as("wrong: up 50 %").isCloseTo(-0.5, within(1e-12));
        assertThat(found.totalAlwaysUp()).isCloseTo(0.1 - 0.1 + 0.5, within(1e-12));
    }

    @Test
    void negativeValuesGiveDifferences() {
        SignedReturns found =
                SignedReturns.of(forecast(new double[] {-1, 3}, new double[] {-5, 4}, new double[] {1, 1}), 1);
        assertThat(found.relative()).isFalse();
        assertThat(found.followed()).containsExactly(2, 4);
        assertThat(found.alwaysUp()).containsExactly(-2, 0);
    }

    @Test
    void anUnchangedForecastTakesNoPosition() {
        SignedReturns found =
                SignedReturns.of(forecast(new double[] {2, 2}, new double[] {1, Double.NaN}, new double[] {1, 1}), 1);
        assertThat(found.followed()).containsExactly(0, 0);
    }

    @Test
    void withoutWindowsTheTotalIsZero() {
        assertThat(SignedReturns.of(forecast(new double[0], new double[0], new double[0]), 5)
                        .total())
                .isZero();
    }
}
