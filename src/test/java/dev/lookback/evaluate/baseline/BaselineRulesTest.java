package dev.lookback.evaluate.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.window.Alignment;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowSource;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Split;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each baseline against numbers computed by hand. */
class BaselineRulesTest {

    @Test
    void driftExtendsTheLineFromTheFirstToTheLastSeenValue() {
        RowForecaster.Rule drift = Drift.on(new double[] {10, 0, 16, 1000});
        assertThat(drift.forecast(2, 1)).isEqualTo(19);
        assertThat(drift.forecast(2, 5)).isEqualTo(31);
        assertThat(drift.forecast(0, 5)).as("a single row has no slope").isEqualTo(10);
    }

    /** Rows 0, 1, 2 … hold their own number. */
    @ParameterizedTest
    @CsvSource({
        // period, newest, ahead, repeated row
        "5, 20, 1, 16",
        "5, 20, 5, 20",
        "5, 20, 6, 16",
        "5, 20, 11, 16",
        "1, 20, 3, 20",
        "24, 20, 4, 0",
        "24, 20, 3, 20",
        "5, 20, 0, 20",
    })
    void seasonalNaiveRepeatsTheLastSeenSeason(int period, int newest, int ahead, int row) {
        double[] rows = IntStream.range(0, 40).asDoubleStream().toArray();
        assertThat(new SeasonalNaive(period).on(rows).forecast(newest, ahead)).isEqualTo(row);
    }

    @Test
    void movingAverageOfTheNewestRows() {
        RowForecaster.Rule mean = new MovingAverage(3).on(new double[] {3, 6, 9, 15, 1000});
        assertThat(mean.forecast(3, 1)).isEqualTo(10, within(1e-12));
        assertThat(mean.forecast(3, 7)).isEqualTo(10, within(1e-12));
        assertThat(mean.forecast(1, 1)).as("as many as there are").isEqualTo(4.5, within(1e-12));
    }

    @Test
    void exponentialSmoothingOfASmallExample() {
        // Row 1: predicted 10, error 4, level 12, trend 1. Row 2: predicted 12.5, error 1.5, level 13.25, trend 0.875.
        RowForecaster.Rule smoothing = new DampedTrend(0.5, 0.25, 0.5).on(new double[] {10, 14, 14, 1000});
        assertThat(smoothing.forecast(1, 1)).isEqualTo(12.5, within(1e-12));
        assertThat(smoothing.forecast(2, 1)).isEqualTo(13.25 + 0.5 * 0.875, within(1e-12));
        assertThat(smoothing.forecast(2, 3)).isEqualTo(13.25 + (0.5 + 0.25 + 0.125) * 0.875, within(1e-12));
        assertThat(new DampedTrend(1, 0, 1).on(new double[] {10, 14, 9}).forecast(2, 4))
                .as("persistence")
                .isEqualTo(9);
    }

    @Test
    void exponentialSmoothingRecoversItsParameters() {
        Random random = new Random(2);
        double[] noisy = new double[4000];
        double level = 50;
        for (int row = 0; row < noisy.length; row++) {
            double shock = random.nextGaussian();
            noisy[row] = level + shock;
            level += 0.3 * shock;
        }
        DampedTrend fitted = DampedTrend.fit(noisy, 3000);
        assertThat(fitted.alpha()).isEqualTo(0.3, within(0.05));

        double[] walk = new double[4000];
        for (int row = 1; row < walk.length; row++) {
            walk[row] = walk[row - 1] + random.nextGaussian();
        }
        DampedTrend ofWalk = DampedTrend.fit(walk, 3000);
        assertThat(ofWalk.alpha()).isEqualTo(1, within(0.05));
    }

    @Test
    void movingAverageIsLongForNoiseAndShortForARandomWalk() {
        Random random = new Random(3);
        double[] noise = random.doubles(1000).toArray();
        assertThat(Cut.fit(Cut.of(noise, 10, 1)).average().rows()).isGreaterThanOrEqualTo(20);
        double[] walk = new double[1000];
        for (int row = 1; row < walk.length; row++) {
            walk[row] = walk[row - 1] + random.nextGaussian();
        }
        assertThat(Cut.fit(Cut.of(walk, 10, 1)).average().rows()).isEqualTo(2);
    }

    @Test
    void everyBaselineForecastsTheHorizonOfTheWindows() {
        double[] line = IntStream.range(0, 200).mapToDouble(row -> 7 + 2 * row).toArray();
        WindowSource source = Cut.of(line, 10, 4);
        BaselineFit fit = Cut.fit(source);
        assertThat(Cut.error(source, fit, Baseline.PERSISTENCE, Split.TEST)).isEqualTo(8);
        assertThat(Cut.error(source, fit, Baseline.DRIFT, Split.TEST)).isZero();
        assertThat(Cut.forecast(source, fit, Baseline.MOVING_AVERAGE, 150)).isEqualTo(7 + 2 * 145.5);
        assertThat(Cut.error(source, fit, Baseline.RIDGE, Split.TEST)).isEqualTo(0, within(0.05));
    }

    @Test
    void everyStepOfAWindowIsForecast() {
        double[] line = IntStream.range(0, 300).mapToDouble(row -> 7 + 2 * row).toArray();
        WindowSource source = Cut.of(line, new WindowSpec(10, 2, 3, 4, Alignment.STEP_BEFORE), TargetForm.CHANGE);
        BaselineFit fit = Cut.fit(source);
        double[] out = new double[6];
        // Newest input at row 98; targets at rows 103 to 106.
        fit.forecaster(Baseline.PERSISTENCE, source).write(100, out, 1);
        assertThat(out).containsExactly(0, 203, 203, 203, 203, 0);
        fit.forecaster(Baseline.DRIFT, source).write(100, out, 1);
        assertThat(out).containsExactly(0, 213, 215, 217, 219, 0);
        fit.forecaster(Baseline.RIDGE, source).write(100, out, 1);
        assertThat(out).containsExactly(new double[] {0, 213, 215, 217, 219, 0}, within(0.05));
    }
}
