package dev.lookback.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.Mutations;
import dev.lookback.cli.Commands.Outcome;
import dev.lookback.cli.option.ExitCode;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeFormatException;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.fix.Fixes;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.recipe.json.SameJson;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Series;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recipe files mutated at random: each is refused in one line with exit code 2, or is read exactly as written and can be
 * checked. A few draws in the normal suite; {@code mvn test -Dtest=RecipeMutationTest -Dmutations=2000} for more.
 */
class RecipeMutationTest {

    private static final int MUTATIONS = Integer.getInteger("mutations", 40);
    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final Mutations mutations = new Mutations(SEED);
    private final Texts english = new Texts(Locale.ENGLISH);
    private Series series;
    private int refused;
    private int wrong;
    private int sound;

    @Test
    void aMutatedRecipeIsRefusedInOneLineOrReadAsWritten() throws Exception {
        Path csv = Commands.walk(folder.resolve("walk.csv"), 300);
        series = new SeriesReader()
                .read(csv, ReadOptions.detect(), ReadProgress.NONE)
                .series();
        List<Recipe> starts = List.of(
                Preset.SMALL.on(series),
                Preset.TCN.on(series),
                Preset.LSTM.on(series),
                Preset.NOTEBOOK_REPAIRED.on(series));
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] text = mutated(RecipeFile.toJson(starts.get(i % starts.size())));
            Path file = folder.resolve("mutated.lookback.json");
            java.nio.file.Files.write(file, text);
            try {
                mutations.measure(() -> attempt(file, text));
            } catch (Exception | AssertionError e) {
                Path kept = java.nio.file.Files.copy(
                        file,
                        java.nio.file.Files.createTempFile("mutated", ".lookback.json"),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                fail("mutation " + i + " with seed " + SEED + ", kept as " + kept, e);
            }
        }
        System.out.printf(
                "%d mutations of recipes, seed %d: %d refused, %d with problems, %d sound; %s%n",
                MUTATIONS, SEED, refused, wrong, sound, mutations.costs());
        assertThat(refused + wrong + sound).isEqualTo(MUTATIONS);
    }

    private byte[] mutated(String json) throws Exception {
        if (mutations.random().nextInt(3) == 0) {
            return mutations.bytes(json.getBytes(StandardCharsets.UTF_8));
        }
        ObjectNode tree = (ObjectNode) JSON.readTree(json);
        for (int times = 1 + mutations.random().nextInt(2); times > 0; times--) {
            mutations.json(tree);
        }
        return JSON.writeValueAsBytes(tree);
    }

    private void attempt(Path file, byte[] text) throws Exception {
        Recipe recipe;
        try {
            recipe = RecipeFile.read(file);
        } catch (RecipeFormatException e) {
            refused++;
            assertOneLineEach(Commands.run("train", "--recipe", file, "--csv", series.file(), "--epochs", 1), 1);
            return;
        }
        JsonNode written = JSON.readTree(text);
        assertThat(SameJson.of(written, JSON.readTree(RecipeFile.toJson(recipe))))
                .as("what it says")
                .isTrue();
        assertThat(RecipeFile.fromJson(RecipeFile.toJson(recipe))).isEqualTo(recipe);
        RecipeCheck check = RecipeCheck.of(recipe, series);
        for (Problem problem : check.problems()) {
            english.get(problem.message());
            Fixes.of(recipe, series, problem).forEach(fix -> english.get(fix.label()));
        }
        check.plan()
                .ifPresent(plan -> List.of(Split.values())
                        .forEach(split -> assertThat(plan.count(split)).isBetween(0, series.rows())));
        recipe.trace();
        if (check.trainable()) {
            sound++;
        } else {
            wrong++;
            long errors = check.problems().stream()
                    .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                    .count();
            assertOneLineEach(Commands.run("train", "--recipe", file, "--csv", series.file()), (int) errors);
        }
    }

    /** Besides a warning that the data have changed. */
    private static void assertOneLineEach(Outcome outcome, int lines) {
        assertThat(outcome.exitCode()).as("%s", outcome.err()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(outcome.err())
                .hasSizeBetween(1, lines + 20)
                .allSatisfy(line -> assertThat(line.length()).isBetween(5, 1_000));
        assertThat(outcome.err()).noneMatch(line -> line.contains("Exception"));
    }
}
