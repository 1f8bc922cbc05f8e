package dev.lookback.recipe.preset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.check.Problem.Severity;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Series;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.window.split.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Presets are valid on whatever file a user opens first. */
class PresetOnSharedFilesTest {

    private static final Path FOLDER = Path.of("../shared/data");

    static List<Path> files() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return List.of(FOLDER);
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> !f.toString().endsWith(".md")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void allButTheNotebookTrain(Path file) {
        Series series = open(file);

        for (Preset preset : List.of(Preset.NOTEBOOK_REPAIRED, Preset.SMALL, Preset.DILATED, Preset.LINEAR)) {
            Recipe recipe = preset.on(series);
            RecipeCheck check = RecipeCheck.of(recipe, series);
            assertThat(check.problems())
                    .as("%s on %s", preset, file.getFileName())
                    .noneMatch(p -> p.severity() == Severity.ERROR);
            assertThat(check.plan().orElseThrow().count(Split.TRAIN)).isPositive();
            assertThat(RecipeFile.fromJson(RecipeFile.toJson(recipe))).isEqualTo(recipe);
        }
    }

    @Test
    void theNotebookOnItsOwnFile() {
        Series series = open(FOLDER.resolve("000300.SH.csv"));

        RecipeCheck check = RecipeCheck.of(Preset.NOTEBOOK.on(series), series);

        assertThat(check.problems()).extracting(Problem::field).containsExactly("splits.test", "network.layers[1]");
        assertThat(check.recipe().data().target()).isEqualTo("high");
        assertThat(check.plan().orElseThrow().count(Split.TRAIN)).isEqualTo(3940);
        assertThat(check.plan().orElseThrow().count(Split.VALIDATION)).isEqualTo(339);
    }

    private static Series open(Path file) {
        Assumptions.assumeTrue(Files.isRegularFile(file), "no shared data beside the project: " + file);
        return new SeriesReader()
                .read(file, ReadOptions.detect(), ReadProgress.NONE)
                .series();
    }
}
