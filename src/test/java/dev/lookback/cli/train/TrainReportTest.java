package dev.lookback.cli.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lookback.cli.Commands;
import dev.lookback.cli.Commands.Outcome;
import dev.lookback.cli.TrainRuns;
import dev.lookback.explain.LearnedFilters;
import dev.lookback.network.Stage;
import dev.lookback.network.layer.Part;
import dev.lookback.runs.store.EvidenceKind;
import dev.lookback.runs.store.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of the {@code train} command. */
class TrainReportTest {

    private static final Path INDEX = Path.of("../shared/data/000300.SH.csv");

    @TempDir
    Path folder;

    private TrainRuns runs;

    @BeforeEach
    void series() throws IOException {
        runs = TrainRuns.on(folder, 300);
    }

    @Test
    void theReportHasAllKeys() throws IOException {
        JsonNode report = runs.report("--epochs", 2);

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
    void baselinesAndSignificanceAreInTheReport() throws IOException {
        JsonNode report = TrainRuns.on(folder, 900).report("--epochs", 1, "--season", 7);
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
    void intervalsAndFutureForecastsAreInTheReport() throws IOException {
        JsonNode report = runs.report("--epochs", 1, "--length", 3, "--delay", 2, "--interval", "80");
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
    void theNotebookOnTheRealIndex() throws IOException {
        assumeThat(INDEX).as("the real series is not here").exists();
        Path report = folder.resolve("report.json");
        Outcome outcome = Commands.run(
                "train",
                "--quiet",
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
                "--report",
                report);

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).as("warnings").anyMatch(line -> line.startsWith("splits.test: 0 windows"));
        assertThat(outcome.out())
                .startsWith("000300.SH.csv: 4,438 rows, 2005-01-04 to 2023-04-10, business days")
                .contains("\nValidation: ");
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
    void anExplanationIsInTheReport() throws IOException {
        Path report = folder.resolve("report.json");
        Outcome outcome = runs.train(
                "--preset",
                "notebook-repaired",
                "--train-rows",
                190,
                "--validation-rows",
                90,
                "--lookback",
                60,
                "--epochs",
                1,
                "--explain",
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
        assertThat(outcome.out()).contains("Attribution of the newest forecast: most of it to ");
    }

    @Test
    void convolutionsInsideBlocksAreExplainedAndLearnedFiltersAreKept() throws IOException {
        Path report = folder.resolve("report.json");
        Outcome outcome = runs.train(
                "--preset",
                "tcn",
                "--lookback",
                10,
                "--epochs",
                1,
                "--explain",
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
            LearnedFilters kept = store.evidence().find(1, EvidenceKind.LEARNED).orElseThrow();
            assertThat(kept.importance().orElseThrow().features().get(0).mean())
                    .isEqualTo(explanation
                            .at("/permutationImportance/features/0/maeAdded")
                            .asDouble());
            assertThat(kept.filters()).hasSameSizeAs(filters);
            assertThat(kept.filters().get(0).stage()).isEqualTo(new Stage(0, Part.FIRST));
        }
    }

    private static List<String> names(JsonNode node) {
        Iterator<String> names = node.fieldNames();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(names, 0), false)
                .toList();
    }
}
