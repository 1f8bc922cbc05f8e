package dev.lookback.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.evaluate.interval.Intervals;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.SplitSpec;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coverage of prediction intervals by networks trained on stationary series. */
class CoverageTest {

    private static final int ROWS = 12_000;

    /** An autoregression of order two; its errors are drawn anew in every row. */
    private static Series stationary(long seed) {
        Random random = new Random(seed);
        double[] values = new double[ROWS];
        for (int i = 2; i < ROWS; i++) {
            values[i] = 1.1 * values[i - 1] - 0.4 * values[i - 2] + random.nextGaussian();
        }
        return ArraySeries.of("y", values);
    }

    private static Recipe recipe(Series series, long seed) {
        Recipe linear = Preset.LINEAR.on(series);
        WindowSpec windows = linear.windows().withLookback(6);
        return linear.withWindows(windows)
                .withLength(3)
                .withSplits(new SplitSpec.ByRows(6000, 3000, OptionalInt.empty()))
                .withScaler(ScalerKind.STANDARD)
                .withTraining(linear.training()
                        .withEpochs(6)
                        .withBatchSize(64)
                        .withLearningRate(0.01)
                        .withL2(0)
                        .withEarlyStopping(Optional.empty()))
                .withSeed(seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ninetyPercentAreNinetyPercent(long seed) {
        Series series = stationary(seed);
        try (Trainer trainer = new Trainer()) {
            RunResult result = trainer.start(Job.of(recipe(series, seed), series), event -> {})
                    .result()
                    .toCompletableFuture()
                    .join();
            assertThat(result.scores().get(Split.TEST).skill())
                    .as("it has learned something")
                    .isPositive();
            Intervals intervals = Intervals.of(
                            result.forecasts(), result.recipe().targetForm(), 0.9)
                    .orElseThrow();
            double[] perStep = intervals.coverage().get(Split.TEST).perStep();
            for (int k = 0; k < perStep.length; k++) {
                assertThat(perStep[k]).as("step %d", k + 1).isBetween(0.88, 0.92);
            }
            double[] widths = intervals.bands().halfWidths();
            assertThat(widths[0]).as("1.645 deviations of what cannot be known").isCloseTo(1.645, within(0.12));
            assertThat(widths).isSorted();
        }
    }
}
