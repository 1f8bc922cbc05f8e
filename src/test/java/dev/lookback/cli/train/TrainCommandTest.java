package dev.lookback.cli.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.cli.Commands;
import dev.lookback.cli.Commands.Outcome;
import dev.lookback.cli.TrainRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The {@code train} command, from the arguments to the output files. */
class TrainCommandTest {

    @TempDir
    Path folder;

    private TrainRuns runs;

    @BeforeEach
    void series() throws IOException {
        runs = TrainRuns.on(folder, 300);
    }

    @Test
    void theIntervalLevelIsAnOption() {
        Outcome outcome = Commands.run("train", "--csv", runs.csv(), "--interval", "100");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).containsExactly("--interval: must be at most 99");
    }

    @Test
    void optionsReplaceFieldsOfThePreset() throws IOException {
        JsonNode report = runs.report(
                "--target",
                "volume",
                "--features",
                "volume,high",
                "--lookback",
                24,
                "--step",
                2,
                "--delay",
                3,
                "--batch",
                16,
                "--epochs",
                1,
                "--seed",
                9,
                "--learning-rate",
                0.002,
                "--half-life",
                "33.5",
                "--context",
                "preceding",
                "--target-form",
                "log-return",
                "--scaler",
                "min-max",
                "--align",
                "step-before");

        JsonNode recipe = report.at("/recipe");
        assertThat(recipe.at("/data/target").asText()).isEqualTo("volume");
        assertThat(recipe.at("/data/features")).extracting(JsonNode::asText).containsExactly("volume", "high");
        assertThat(report.at("/timeSteps").asInt()).isEqualTo(12);
        assertThat(report.at("/horizon").asInt()).isEqualTo(5);
        assertThat(recipe.at("/training/batchSize").asInt()).isEqualTo(16);
        assertThat(recipe.at("/training/epochs").asInt()).isEqualTo(1);
        assertThat(recipe.at("/training/learningRate").asDouble()).isEqualTo(0.002);
        assertThat(recipe.at("/training/rowWeights/halfLife").asDouble()).isEqualTo(33.5);
        assertThat(report.at("/seed").asLong()).isEqualTo(9);
        assertThat(recipe.at("/context").asText()).isEqualTo("preceding");
        assertThat(recipe.at("/targetForm").asText()).isEqualTo("log-return");
        assertThat(recipe.at("/scaler").asText()).isEqualTo("min-max");
        assertThat(recipe.at("/windows/alignment").asText()).isEqualTo("step-before");
    }

    @Test
    void splitsWithoutAnOptionKeepTheirRows() throws IOException {
        // With 8 rows before the newest, one ahead: a split of n rows gives n - 8 windows.
        JsonNode named = runs.report("--epochs", 1, "--lookback", 8, "--train-rows", 200, "--validation-rows", 40);
        assertThat(windows(named)).containsExactly(192, 32, 52);

        JsonNode test = runs.report("--epochs", 1, "--lookback", 8, "--train-rows", 200, "--test-rows", 30);
        assertThat(windows(test)).containsExactly(192, 45 - 8, 22);
    }

    @Test
    void theSameRecipeGivesTheSameNumbers() throws IOException {
        JsonNode first = withoutTimes(runs.report("--epochs", 2, "--preset", "small"));
        JsonNode second = withoutTimes(runs.report("--epochs", 2, "--preset", "small"));
        JsonNode otherSeed = withoutTimes(runs.report("--epochs", 2, "--preset", "small", "--seed", 2));

        assertThat(second).isEqualTo(first);
        assertThat(otherSeed.at("/history")).isNotEqualTo(first.at("/history"));
    }

    @Test
    void aRecipeFileNamesItsDataBesideItself() throws IOException {
        JsonNode report = runs.report("--epochs", 2);
        ObjectNode recipe = (ObjectNode) report.at("/recipe");
        ((ObjectNode) recipe.at("/data")).put("path", "walk.csv");
        Path file = Files.writeString(folder.resolve("walk.lookback.json"), recipe.toString());

        Path again = folder.resolve("again.json");
        Outcome outcome = Commands.run("train", "--recipe", file, "--quiet", "--report", again);

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(Commands.json(again).at("/metrics")).isEqualTo(report.at("/metrics"));
    }

    @Test
    void changedDataIsReported() throws IOException {
        Path recipe = Files.writeString(
                folder.resolve("walk.lookback.json"),
                runs.report("--epochs", 1).at("/recipe").toString());
        Commands.walk(runs.csv(), 310);

        assertThat(Commands.run("train", "--recipe", recipe, "--quiet").err())
                .singleElement()
                .asString()
                .startsWith("data.digest: walk.csv has changed");
        assertThat(runs.train("--recipe", recipe).err()).as("asked for").isEmpty();
    }

    @Test
    void everyProblemOfTheRecipeIsALine() throws IOException {
        Outcome outcome = Commands.run(
                "train",
                "--preset",
                "notebook",
                "--csv",
                runs.csv(),
                "--target",
                "price",
                "--delay",
                100_000,
                "--report",
                folder.resolve("no/such/folder.json"));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .anyMatch(line -> line.startsWith("data.target: "))
                .anyMatch(line -> line.startsWith("windows.delay: "))
                .anyMatch(line -> line.startsWith("network.layers[1]: needs 7 time steps, gets 6"))
                .anyMatch(line -> line.startsWith("--report: "))
                .allMatch(line -> line.matches("[\\w.\\[\\]-]+: \\S.*"));
    }

    @Test
    void aDivergingRunFailsWithAdvice() {
        Outcome outcome = runs.train(
                "--preset", "notebook-repaired", "--learning-rate", 1e6, "--target-form", "change", "--epochs", 5);

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out().lines()).as("how the file was read").hasSize(2);
        assertThat(outcome.err())
                .anyMatch(line -> line.contains("learning rate"))
                .noneMatch(line -> line.contains("Exception") || line.startsWith("\tat "));
    }

    @Test
    void progressIsALinePerEpochUnlessQuiet() {
        assertThat(Commands.run("train", "--csv", runs.csv(), "--preset", "linear", "--epochs", 2)
                        .err())
                .hasSize(2)
                .allMatch(line -> line.matches("Epoch \\d: loss .*, validation loss .* s"));
        assertThat(runs.train("--preset", "linear", "--epochs", 1).err()).isEmpty();
    }

    @Test
    void outputIsChineseInAChineseLocale() {
        Outcome outcome = Commands.run(
                Locale.SIMPLIFIED_CHINESE,
                "train",
                "--csv",
                runs.csv(),
                "--preset",
                "linear",
                "--epochs",
                1,
                "--quiet");

        assertThat(outcome.out()).contains("验证").doesNotContain("Validation");
    }

    @Test
    void aPeekAtTheTestSplitIsCountedInAStore() throws IOException {
        Path store = folder.resolve("runs.db");
        JsonNode uncounted = runs.report("--epochs", 1, "--preset", "linear");
        assertThat(uncounted.at("/testLooks").isNull()).isTrue();
        assertThat(uncounted.at("/runsBeforeTest").isNull()).isTrue();

        JsonNode first = runs.report("--epochs", 1, "--preset", "linear", "--store", store);
        assertThat(first.at("/metrics")).isEqualTo(uncounted.at("/metrics"));
        assertThat(first.at("/testLooks").asInt()).isEqualTo(1);
        assertThat(first.at("/runsBeforeTest").asInt(-1)).isZero();

        JsonNode sealed = runs.report("--epochs", 1, "--preset", "linear", "--seed", 2, "--store", store, "--sealed");
        assertThat(sealed.at("/metrics/test").isNull()).isTrue();
        assertThat(sealed.at("/metrics/validation/mae").isNumber()).isTrue();
        assertThat(sealed.at("/testLooks").asInt()).as("so far").isEqualTo(1);

        assertThat(List.of(uncounted, first, sealed))
                .extracting(report -> report.get("runsOnSameValidation").asText())
                .containsExactly("null", "1", "2");

        Outcome third = runs.train("--epochs", 1, "--preset", "linear", "--seed", 3, "--store", store);
        assertThat(third.out()).contains("2 test peeks on this data; 2 other runs were tried before.");

        Outcome listed = Commands.run("runs", "--store", store, "--columns", "seed,test.mae", "--format", "csv");
        assertThat(listed.out().lines()).hasSize(4).anyMatch(line -> line.matches("2,"));
        assertThat(listed.out().lines())
                .filteredOn(line -> line.matches("[13],.+"))
                .hasSize(2);
    }

    @Test
    void aSealedRunLeavesTheTestSplitAlone() throws IOException {
        Path forecasts = folder.resolve("forecasts.csv");
        Outcome outcome = runs.train("--epochs", 1, "--preset", "linear", "--sealed", "--forecasts", forecasts);

        assertThat(outcome.out().lines()).anyMatch(line -> line.matches("Test +sealed"));
        assertThat(outcome.out()).doesNotContain("not counted");
        assertThat(Files.readString(forecasts)).contains(",validation,").doesNotContain(",test,");
        assertThat(runs.train("--epochs", 1, "--preset", "linear").out()).contains("This test peek was not counted");
    }

    private static JsonNode withoutTimes(JsonNode report) {
        ((ObjectNode) report).remove("trainWindowsPerSecond");
        report.at("/history").forEach(epoch -> ((ObjectNode) epoch).remove("seconds"));
        return report;
    }

    private static List<Integer> windows(JsonNode report) {
        return List.of(
                report.at("/windows/train").asInt(),
                report.at("/windows/validation").asInt(),
                report.at("/windows/test").asInt());
    }
}
