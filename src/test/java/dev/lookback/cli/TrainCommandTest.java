package dev.lookback.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.cli.Commands.Outcome;
import dev.lookback.explain.Learned;
import dev.lookback.network.Stage;
import dev.lookback.runs.store.EvidenceKind;
import dev.lookback.runs.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs without a window, from the typed command to the files that it leaves. */
class TrainCommandTest {

    private static final Path INDEX = Path.of("../shared/data/000300.SH.csv");

    @TempDir
    Path folder;

    private Path csv;

    @BeforeEach
    void series() throws IOException {
        csv = Commands.walk(folder.resolve("walk.csv"), 300);
    }

    @Test
    void anExplanationIsReported() throws IOException {
        Path report = folder.resolve("report.json");
        Outcome outcome = Commands.run(
                "train",
                "--preset",
                "notebook-repaired",
                "--csv",
                csv,
                "--train-rows",
                190,
                "--validation-rows",
                90,
                "--lookback",
                60,
                "--epochs",
                1,
                "--explain",
                "--quiet",
                "--report",
                report);

        assertThat(outcome.exitCode()).isZero();
        JsonNode explanation = Commands.json(report).get("explanation");
        JsonNode newest = explanation.get("newestForecast");
        assertThat(newest.get("newestRow").asInt()).isEqualTo(299);
        assertThat(newest.get("targetRow").asInt()).isGreaterThan(299);
        JsonNode span = newest.get("decidingSpans").get(0);
        assertThat(span.get("firstRow").asInt())
                .isBetween(240, span.get("lastRow").asInt());
        assertThat(span.get("firstTime").asText()).matches("\\d{4}-\\d\\d-\\d\\d.*");
        assertThat(span.get("size").asDouble())
                .isGreaterThanOrEqualTo(Math.abs(span.get("weight").asDouble()));
        JsonNode importance = explanation.get("permutationImportance");
        assertThat(importance.get("split").asText()).isEqualTo("validation");
        assertThat(importance.get("features")).isNotEmpty();
        assertThat(importance.get("lags").size()).isBetween(10, 24);
        assertThat(explanation
                        .get("filters")
                        .get(0)
                        .get("mostUsed")
                        .get(0)
                        .get("use")
                        .asDouble())
                .isGreaterThanOrEqualTo(explanation
                        .get("filters")
                        .get(0)
                        .get("mostUsed")
                        .get(1)
                        .get("use")
                        .asDouble());
        assertThat(outcome.out()).contains("The newest forecast rests most on ");
    }

    @Test
    void convolutionsInsideBlocksAreExplainedAndWhatWasMeasuredIsKept() throws IOException {
        Path report = folder.resolve("report.json");
        Outcome outcome = Commands.run(
                "train",
                "--preset",
                "tcn",
                "--csv",
                csv,
                "--lookback",
                10,
                "--epochs",
                1,
                "--explain",
                "--quiet",
                "--report",
                report,
                "--store",
                folder.resolve("runs.db"));

        assertThat(outcome.exitCode()).isZero();
        JsonNode explanation = Commands.json(report).get("explanation");
        JsonNode filters = explanation.get("filters");
        assertThat(filters.get(0).get("layer").asInt()).isZero();
        assertThat(filters.get(0).get("part").asText()).isEqualTo("first");
        assertThat(filters.get(1).get("part").asText()).isEqualTo("second");
        JsonNode rows = explanation.at("/newestForecast/occlusion/rows");
        assertThat(rows).hasSize(10);
        assertThat(Math.abs(rows.at("/0/moved").asDouble()))
                .isGreaterThanOrEqualTo(Math.abs(rows.at("/1/moved").asDouble()));
        assertThat(rows.at("/0/firstTime").asText())
                .isEqualTo(rows.at("/0/lastTime").asText());
        try (RunStore store = RunStore.open(folder.resolve("runs.db"), "1.2.3")) {
            Learned kept = store.evidence().find(1, EvidenceKind.LEARNED).orElseThrow();
            assertThat(kept.importance().orElseThrow().features().get(0).mean())
                    .isEqualTo(explanation
                            .at("/permutationImportance/features/0/maeAdded")
                            .asDouble());
            assertThat(kept.filters()).hasSameSizeAs(filters);
            assertThat(kept.filters().get(0).stage()).isEqualTo(new Stage(0, Stage.Part.FIRST));
        }
    }

    @Test
    void theNotebookOnTheRealIndex() throws IOException {
        assumeThat(INDEX).as("the real series is not here").exists();
        Path report = folder.resolve("report.json");
        Outcome outcome = Commands.run(
                "train",
                "--preset",
                "notebook-repaired",
                "--csv",
                INDEX,
                "--train-rows",
                4001,
                "--validation-rows",
                400,
                "--epochs",
                1,
                "--quiet",
                "--report",
                report);

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).as("warnings").anyMatch(line -> line.startsWith("splits.test: 0 windows"));
        assertThat(outcome.out()).startsWith("Validation: ");
        JsonNode json = Commands.json(report);
        assertThat(json.at("/rows").asInt()).isEqualTo(4438);
        assertThat(json.at("/timeSteps").asInt()).isEqualTo(60);
        assertThat(json.at("/horizon").asInt()).isEqualTo(2);
        assertThat(json.at("/windows/train").asInt()).isEqualTo(3940);
        assertThat(json.at("/windows/validation").asInt()).isEqualTo(339);
        assertThat(json.at("/windows/test").asInt()).isZero();
        assertThat(json.at("/parameters").asInt()).isEqualTo(41_441);
        assertThat(json.at("/metrics/validation/persistenceMae").asDouble()).isBetween(0.0398, 0.0402);
        assertThat(json.at("/metrics/test").isNull()).isTrue();
    }

    @Test
    void theReportHoldsWhatScriptsRead() throws IOException {
        JsonNode report = report("--epochs", 2);

        assertThat(names(report))
                .contains(
                        "rows",
                        "timeSteps",
                        "horizon",
                        "windows",
                        "parameters",
                        "history",
                        "bestEpoch",
                        "metrics",
                        "trainWindowsPerSecond",
                        "recipe",
                        "version",
                        "dataDigest",
                        "seed",
                        "engine",
                        "verdict");
        assertThat(report.at("/findings")).anySatisfy(finding -> {
            assertThat(finding.at("/kind").asText()).isEqualTo("shortSplit");
            assertThat(finding.at("/severity").asText()).isEqualTo("warning");
            assertThat(finding.at("/sentence").asText()).startsWith("Validation has");
            assertThat(finding.at("/figures/windows").asInt())
                    .isEqualTo(report.at("/windows/validation").asInt())
                    .isLessThan(30);
        });
        assertThat(report.at("/engine").asText()).containsPattern("[0-9]+ threads?$");
        assertThat(report.at("/history")).hasSize(2);
        assertThat(names(report.at("/history/0"))).contains("epoch", "loss", "valLoss", "seconds");
        for (String split : List.of("train", "validation", "test")) {
            JsonNode scores = report.at("/metrics/" + split);
            assertThat(names(scores))
                    .contains(
                            "mae",
                            "rmse",
                            "maeUnits",
                            "rmseUnits",
                            "mape",
                            "mase",
                            "r2",
                            "directionalAccuracy",
                            "persistenceMae",
                            "skill");
            double skill = 1
                    - scores.at("/mae").asDouble()
                            / scores.at("/persistenceMae").asDouble();
            assertThat(scores.at("/skill").asDouble()).isCloseTo(skill, org.assertj.core.data.Offset.offset(1e-4));
        }
        assertThat(report.at("/bestEpoch").asInt()).isBetween(1, 2);
        assertThat(report.at("/trainWindowsPerSecond").asDouble()).isPositive();
        assertThat(report.at("/verdict").asText()).startsWith("Validation: ");
        assertThat(report.at("/dataDigest").asText()).matches("[0-9a-f]{64}");
    }

    @Test
    void baselinesAndTestsStandInTheReport() throws IOException {
        csv = Commands.walk(folder.resolve("longer.csv"), 900);
        JsonNode report = report("--epochs", 1, "--season", 7);
        for (String split : List.of("train", "validation", "test")) {
            JsonNode baselines = report.at("/baselines/" + split);
            assertThat(names(baselines))
                    .contains("persistence", "drift", "seasonal", "movingAverage", "exponentialSmoothing", "ridge");
            assertThat(baselines.at("/persistence/mae").asDouble())
                    .isEqualTo(
                            report.at("/metrics/" + split + "/persistenceMae").asDouble());
            assertThat(baselines.at("/persistence/skill").asDouble()).isZero();
        }
        assertThat(report.at("/baselineFit/seasonalPeriod").asInt()).isEqualTo(7);
        JsonNode tested = report.at("/significance/validation");
        assertThat(tested.at("/bestBaseline").asText()).isNotEmpty();
        assertThat(tested.at("/againstPersistence/skill").asDouble())
                .isEqualTo(
                        report.at("/metrics/validation/skill").asDouble(), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(tested.at("/againstBest/p").asDouble()).isBetween(0.0, 1.0);
        assertThat(tested.at("/againstBest/outcome").asText()).isIn("better", "worse", "open");
        assertThat(report.at("/significance/train/againstBest").isNull()).isTrue();
        assertThat(report.at("/verdict").asText()).contains("p ");
    }

    @Test
    void theReportSaysHowSureForecastsAreAndWhatComesNext() throws IOException {
        JsonNode report = report("--epochs", 1, "--length", 3, "--delay", 2, "--interval", "80");
        assertThat(report.at("/interval/level").asDouble()).isEqualTo(0.8);
        assertThat(report.at("/interval/halfWidth")).hasSize(3);
        assertThat(report.at("/interval/coverage/test").asDouble()).isBetween(0.0, 1.0);
        assertThat(report.at("/interval/coverage/validation").asDouble()).isBetween(0.8, 0.9);

        JsonNode steps = report.at("/steps/validation");
        assertThat(steps).hasSize(3);
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            assertThat(steps.at("/" + k + "/step").asInt()).isEqualTo(k + 1);
            sum += steps.at("/" + k + "/maeUnits").asDouble() / 3;
        }
        assertThat(sum)
                .as("steps make up the whole")
                .isCloseTo(
                        report.at("/metrics/validation/maeUnits").asDouble(),
                        org.assertj.core.data.Offset.offset(1e-9));

        assertThat(report.at("/direction/test")).hasSize(3);
        JsonNode direction = report.at("/direction/test/2");
        assertThat(direction.at("/step").asInt()).isEqualTo(3);
        int windows = direction.at("/windows").asInt();
        int right = direction.at("/cameUp/saidUp").asInt()
                + direction.at("/cameDown/saidDown").asInt();
        assertThat(direction.at("/hitRate").asDouble()).isEqualTo((double) right / windows);
        assertThat(direction.at("/independentWindows").asDouble())
                .isEqualTo(windows / (report.at("/horizon").asDouble() + 2));

        JsonNode future = report.at("/future");
        assertThat(future).hasSize(report.at("/horizon").asInt() + 2);
        assertThat(future.at("/0/row").asInt()).isEqualTo(300);
        assertThat(future.at("/0/time").asText()).as("the walk has a row a day").isEqualTo("2020-10-27T00:00");
        assertThat(future.at("/0/low").asDouble())
                .isLessThan(future.at("/0/forecast").asDouble());
    }

    @Test
    void intervalsHaveALevel() {
        Outcome outcome = Commands.run("train", "--csv", csv, "--interval", "100");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).containsExactly("--interval: Intervals at 100 % cannot be told: give from 50 to 99");
    }

    @Test
    void optionsReplaceFieldsOfThePreset() throws IOException {
        JsonNode report = report(
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
        assertThat(report.at("/seed").asLong()).isEqualTo(9);
        assertThat(recipe.at("/context").asText()).isEqualTo("preceding");
        assertThat(recipe.at("/targetForm").asText()).isEqualTo("log-return");
        assertThat(recipe.at("/scaler").asText()).isEqualTo("min-max");
        assertThat(recipe.at("/windows/alignment").asText()).isEqualTo("step-before");
    }

    @Test
    void rowsOfSplitsThatAreNotNamedAreThePresetsAndTheRest() throws IOException {
        // With 8 rows before the newest, one ahead: a split of n rows gives n - 8 windows.
        JsonNode named = report("--epochs", 1, "--lookback", 8, "--train-rows", 200, "--validation-rows", 40);
        assertThat(windows(named)).containsExactly(192, 32, 52);

        JsonNode test = report("--epochs", 1, "--lookback", 8, "--train-rows", 200, "--test-rows", 30);
        assertThat(windows(test)).containsExactly(192, 45 - 8, 22);
    }

    @Test
    void theSameRecipeGivesTheSameNumbers() throws IOException {
        JsonNode first = withoutTimes(report("--epochs", 2, "--preset", "small"));
        JsonNode second = withoutTimes(report("--epochs", 2, "--preset", "small"));
        JsonNode otherSeed = withoutTimes(report("--epochs", 2, "--preset", "small", "--seed", 2));

        assertThat(second).isEqualTo(first);
        assertThat(otherSeed.at("/history")).isNotEqualTo(first.at("/history"));
    }

    @Test
    void aRecipeFileNamesItsDataBesideItself() throws IOException {
        JsonNode report = report("--epochs", 2);
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
    void dataThatHasChangedIsNotPassedOverInSilence() throws IOException {
        Path recipe = Files.writeString(
                folder.resolve("walk.lookback.json"),
                report("--epochs", 1).at("/recipe").toString());
        Commands.walk(csv, 310);

        assertThat(Commands.run("train", "--recipe", recipe, "--quiet").err())
                .singleElement()
                .asString()
                .startsWith("data.digest: walk.csv has changed");
        assertThat(Commands.run("train", "--recipe", recipe, "--csv", csv, "--quiet")
                        .err())
                .as("asked for")
                .isEmpty();
    }

    @Test
    void everyProblemOfTheRecipeIsALine() throws IOException {
        Outcome outcome = Commands.run(
                "train",
                "--preset",
                "notebook",
                "--csv",
                csv,
                "--target",
                "price",
                "--epochs",
                0,
                "--report",
                folder.resolve("no/such/folder.json"));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .anyMatch(line -> line.startsWith("data.target: "))
                .anyMatch(line -> line.startsWith("training.epochs: "))
                .anyMatch(line -> line.startsWith("network.layers[1]: needs 7 time steps, gets 6"))
                .anyMatch(line -> line.startsWith("--report: "))
                .allMatch(line -> line.matches("[\\w.\\[\\]-]+: \\S.*"));
    }

    @Test
    void aRunThatExplodesFailsWithAdvice() {
        Outcome outcome = Commands.run(
                "train",
                "--preset",
                "notebook-repaired",
                "--csv",
                csv,
                "--learning-rate",
                1e6,
                "--target-form",
                "change",
                "--epochs",
                5,
                "--quiet");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .anyMatch(line -> line.contains("learning rate"))
                .noneMatch(line -> line.contains("Exception") || line.startsWith("\tat "));
    }

    @Test
    void progressIsALinePerEpochAndNoneWhenQuiet() {
        assertThat(Commands.run("train", "--csv", csv, "--preset", "linear", "--epochs", 2)
                        .err())
                .hasSize(2)
                .allMatch(line -> line.matches("Epoch \\d: loss .*, validation loss .* s"));
        assertThat(Commands.run("train", "--csv", csv, "--preset", "linear", "--epochs", 1, "--quiet")
                        .err())
                .isEmpty();
    }

    @Test
    void chineseReadersGetChinese() {
        Outcome outcome = Commands.run(
                Locale.SIMPLIFIED_CHINESE, "train", "--csv", csv, "--preset", "linear", "--epochs", 1, "--quiet");

        assertThat(outcome.out()).contains("验证").doesNotContain("Validation");
    }

    @Test
    void aLookAtTheTestSplitIsCountedInAStore() throws IOException {
        Path store = folder.resolve("runs.db");
        JsonNode uncounted = report("--epochs", 1, "--preset", "linear");
        assertThat(uncounted.at("/testLooks").isNull()).isTrue();
        assertThat(uncounted.at("/runsBeforeTest").isNull()).isTrue();

        JsonNode first = report("--epochs", 1, "--preset", "linear", "--store", store);
        assertThat(first.at("/metrics")).isEqualTo(uncounted.at("/metrics"));
        assertThat(first.at("/testLooks").asInt()).isEqualTo(1);
        assertThat(first.at("/runsBeforeTest").asInt(-1)).isZero();

        JsonNode sealed = report("--epochs", 1, "--preset", "linear", "--seed", 2, "--store", store, "--sealed");
        assertThat(sealed.at("/metrics/test").isNull()).isTrue();
        assertThat(sealed.at("/metrics/validation/mae").isNumber()).isTrue();
        assertThat(sealed.at("/testLooks").asInt()).as("so far").isEqualTo(1);

        Outcome third = Commands.run(
                "train", "--csv", csv, "--epochs", 1, "--preset", "linear", "--seed", 3, "--store", store, "--quiet");
        assertThat(third.out())
                .contains("Looked at the test split 2 times on this data; 2 other runs were tried before.");

        Outcome runs = Commands.run("runs", "--store", store, "--columns", "seed,test.mae", "--format", "csv");
        assertThat(runs.out().lines()).hasSize(4).anyMatch(line -> line.matches("2,"));
        assertThat(runs.out().lines())
                .filteredOn(line -> line.matches("[13],.+"))
                .hasSize(2);
    }

    @Test
    void aSealedRunLeavesTheTestSplitAlone() throws IOException {
        Path forecasts = folder.resolve("forecasts.csv");
        Outcome outcome = Commands.run(
                "train",
                "--csv",
                csv,
                "--epochs",
                1,
                "--preset",
                "linear",
                "--sealed",
                "--forecasts",
                forecasts,
                "--quiet");

        assertThat(outcome.out().lines()).anyMatch(line -> line.matches("Test +sealed"));
        assertThat(outcome.out()).doesNotContain("not counted");
        assertThat(Files.readString(forecasts)).contains(",validation,").doesNotContain(",test,");
        assertThat(Commands.run("train", "--csv", csv, "--epochs", 1, "--preset", "linear", "--quiet")
                        .out())
                .contains("This look at the test split was not counted");
    }

    private JsonNode report(Object... options) throws IOException {
        Path report = folder.resolve("report.json");
        Object[] words = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("train", "--csv", csv, "--quiet", "--report", report),
                        java.util.stream.Stream.of(options))
                .toArray();
        Outcome outcome = Commands.run(words);
        assertThat(outcome.exitCode()).as("%s", outcome.err()).isZero();
        return Commands.json(report);
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

    private static List<String> names(JsonNode node) {
        Iterator<String> names = node.fieldNames();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(names, 0), false)
                .toList();
    }
}
