package dev.lookback.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.window.split.Split;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final Offset<Double> ROUNDING = within(1e-12);

    private static final double[] ACTUAL = {10, 20, 40, 50};
    private static final double[] FORECAST = {12, 19, 36, 50};
    private static final double[] LAST_SEEN = {8, 21, 41, 50};

    @Test
    void metricsOfASmallExample() {
        Metrics metrics = metrics(ACTUAL, FORECAST, LAST_SEEN, 2, 3.5);

        // errors 2, −1, −4, 0: absolute 7 / 4, squares (4 + 1 + 16 + 0) / 4 = 21 / 4
        assertThat(metrics.maeUnits()).isEqualTo(1.75, ROUNDING);
        assertThat(metrics.rmseUnits()).isEqualTo(Math.sqrt(5.25), ROUNDING);
        // the scale is 2 units
        assertThat(metrics.mae()).isEqualTo(0.875, ROUNDING);
        assertThat(metrics.rmse()).isEqualTo(Math.sqrt(5.25) / 2, ROUNDING);
        // (2/10 + 1/20 + 4/40 + 0/50) / 4 = 0.35 / 4
        assertThat(metrics.mape()).isEqualTo(0.0875, ROUNDING);
        // 1.75 / 3.5
        assertThat(metrics.mase()).isEqualTo(0.5, ROUNDING);
        // mean 30; squares 400 + 100 + 100 + 400 = 1000; 1 − 21 / 1000
        assertThat(metrics.r2()).isEqualTo(0.979, ROUNDING);
        // moved up, down, down, not at all; forecast up, down, down: 3 of 3
        assertThat(metrics.directionalAccuracy()).isEqualTo(1, ROUNDING);
    }

    @Test
    void anUnchangedForecastIsNoHit() {
        // moved up, down, down; forecast not at all, up, down: 1 of 3
        double[] forecast = {8, 22, 36, 50};
        assertThat(metrics(ACTUAL, forecast, LAST_SEEN, 1, 1).directionalAccuracy())
                .isEqualTo(1 / 3.0, ROUNDING);
        assertThat(metrics(ACTUAL, LAST_SEEN, LAST_SEEN, 1, 1).directionalAccuracy())
                .isZero();
    }

    @Test
    void anUnchangedTargetHasNoDirectionalAccuracy() {
        assertThat(metrics(ACTUAL, FORECAST, ACTUAL, 1, 1).directionalAccuracy())
                .isNaN();
    }

    @Test
    void anActualValueOfZeroHasNoMape() {
        Metrics metrics = metrics(new double[] {0, 4}, new double[] {0, 2}, new double[] {1, 1}, 1, 1);
        assertThat(metrics.mape()).isNaN();
        // (0 + 2) / 2
        assertThat(metrics.maeUnits()).isEqualTo(1);
    }

    @Test
    void mapeIsNaNWhereValuesComeNearZero() {
        double[] near = {0.005, 1, 1};
        SplitForecast forecast = new SplitForecast(Split.TEST, 0, near, near, near);
        assertThat(MapeProblem.of(forecast).orElseThrow().key()).isEqualTo("evaluate.nearZero.small");
        assertThat(Metrics.of(forecast, 1, 1).mape()).isNaN();
        double[] both = {-3, 4};
        assertThat(MapeProblem.of(new SplitForecast(Split.TEST, 0, both, both, both))
                        .orElseThrow()
                        .key())
                .isEqualTo("evaluate.nearZero.signs");
        double[] far = {1, 90};
        assertThat(MapeProblem.of(new SplitForecast(Split.TEST, 0, far, far, far)))
                .isEmpty();
        assertThat(MapeProblem.of(new SplitForecast(Split.TEST, 0, new double[0], new double[0], new double[0])))
                .isEmpty();
    }

    @Test
    void mapeDividesByTheSizeOfNegativeValues() {
        // |1 / −4| and |−2 / −8|
        Metrics metrics = metrics(new double[] {-4, -8}, new double[] {-3, -10}, new double[] {1, 1}, 1, 1);
        assertThat(metrics.mape()).isEqualTo(0.25, ROUNDING);
    }

    @Test
    void constantActualValuesHaveNoR2() {
        double[] constant = {0.1, 0.1, 0.1};
        Metrics metrics = metrics(constant, new double[] {0.1, 0.2, 0.1}, constant, 1, 1);
        assertThat(metrics.r2()).isNaN();
    }

    @Test
    void r2OfTheMeanIsZeroAndNegativeForWorse() {
        double[] mean = {30, 30, 30, 30};
        assertThat(metrics(ACTUAL, mean, LAST_SEEN, 1, 1).r2()).isZero();
        // errors 40, 20, −20, −40: squares 4000 / 1000
        double[] reversed = {50, 40, 20, 10};
        assertThat(metrics(ACTUAL, reversed, LAST_SEEN, 1, 1).r2()).isEqualTo(-3);
    }

    @Test
    void maseIsNaNWithoutANaiveError() {
        assertThat(metrics(ACTUAL, FORECAST, LAST_SEEN, 1, 0).mase()).isNaN();
        assertThat(metrics(ACTUAL, FORECAST, LAST_SEEN, 1, Double.NaN).mase()).isNaN();
    }

    @Test
    void withoutWindowsAllMetricsAreNaN() {
        double[] none = {};
        double nan = Double.NaN;
        assertThat(metrics(none, none, none, 1, 1)).isEqualTo(new Metrics(nan, nan, nan, nan, nan, nan, nan, nan));
    }

    @Test
    void mismatchedLengthsAreRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metrics(ACTUAL, new double[3], LAST_SEEN, 1, 1))
                .withMessageContaining("4 actual values, 3 forecasts");
    }

    private static Metrics metrics(
            double[] actual, double[] forecast, double[] lastSeen, double scale, double naiveMae) {
        return Metrics.of(new SplitForecast(Split.TEST, 0, actual, forecast, lastSeen), scale, naiveMae);
    }
}
