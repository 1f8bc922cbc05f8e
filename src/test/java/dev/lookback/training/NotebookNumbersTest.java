package dev.lookback.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lookback.evaluate.Scores;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Series;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.SplitSpec;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The notebook's setup, with step 1 so that it runs, on the real index; the bounds come from PyTorch with three seeds. */
class NotebookNumbersTest {

    private static final Path INDEX = Path.of("../shared/data/000300.SH.csv");

    @Test
    void tenEpochsReachWhatPyTorchReaches() throws Exception {
        assumeThat(INDEX).as("the real series is not here").exists();
        Series series = new SeriesReader()
                .read(INDEX, ReadOptions.detect(), ReadProgress.NONE)
                .series();
        Recipe recipe =
                Preset.NOTEBOOK_REPAIRED.on(series).withSplits(new SplitSpec.ByRows(4001, 400, OptionalInt.empty()));

        RunResult result;
        try (Trainer trainer = new Trainer()) {
            result = trainer.start(Job.of(recipe, series), event -> {})
                    .result()
                    .toCompletableFuture()
                    .get();
        }

        assertThat(result.facts().windows())
                .containsEntry(Split.TRAIN, 3940)
                .containsEntry(Split.VALIDATION, 339)
                .containsEntry(Split.TEST, 0);
        assertThat(result.facts().parameters()).isEqualTo(41_441);
        assertThat(result.history()).hasSize(10);
        assertThat(result.history().get(9).loss()).isBetween(0.110, 0.135);
        assertThat(result.history().stream()
                        .mapToDouble(EpochResult::valLoss)
                        .min()
                        .orElseThrow())
                .isLessThanOrEqualTo(0.175);
        Scores validation = result.scores().get(Split.VALIDATION);
        assertThat(validation.persistence().mae()).isBetween(0.0398, 0.0402);
        assertThat(validation.skill()).as("the notebook loses to persistence").isNegative();
    }
}
