package dev.lookback.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lookback.evaluate.Metrics;
import dev.lookback.evaluate.Scores;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Series;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.window.Context;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.SplitSpec;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The benchmark of long forecasts: ETTh1's oil temperature from its own last 336 hours, 96 hours at once. */
class LongForecastNumbersTest {

    private static final Path ETT = Path.of("../shared/data/ETTh1.csv");

    /** Published: DLinear 0.056 / 0.180, NLinear 0.053 / 0.177 (Zeng et al. 2023), Informer 0.193 / 0.377. */
    @Test
    void thePresetIsAsGoodAsThePublishedLinearOnes() throws Exception {
        assumeThat(ETT).as("the real series is not here").exists();
        Series series = new SeriesReader()
                .read(ETT, ReadOptions.detect(), ReadProgress.NONE)
                .series();
        Recipe recipe = Preset.LINEAR_AHEAD
                .on(series)
                .withSplits(new SplitSpec.ByRows(8640, 2880, OptionalInt.of(2880)))
                .withContext(Context.PRECEDING);
        assertThat(recipe.data().target()).isEqualTo("OT");

        RunResult result;
        try (Trainer trainer = new Trainer()) {
            result = trainer.start(Job.of(recipe, series), event -> {})
                    .result()
                    .toCompletableFuture()
                    .get();
        }

        assertThat(result.facts().windows()).containsEntry(Split.TEST, 2880 - 96 + 1);
        Scores test = result.scores().get(Split.TEST);
        assertThat(meanSquare(test.persistence())).isCloseTo(0.069, within(0.0005));
        assertThat(test.persistence().mae()).isCloseTo(0.203, within(0.0005));
        assertThat(meanSquare(test.network())).isLessThanOrEqualTo(0.062);
        assertThat(test.network().mae()).isLessThanOrEqualTo(0.190);
    }

    private static double meanSquare(Metrics metrics) {
        return metrics.rmse() * metrics.rmse();
    }
}
