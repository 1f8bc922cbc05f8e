package dev.lookback.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.evaluate.Metrics;
import dev.lookback.evaluate.Scores;
import dev.lookback.file.AtomicFile;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.runs.TestPeeks;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunFacts;
import dev.lookback.training.RunResult;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.split.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Report of a run as JSON, for scripts: metrics, history, recipe. Numbers that do not exist are null. */
public final class Report {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Report() {}

    /**
     * @param peeks at test results on the run's data; empty where they are not counted
     * @param tries runs that were evaluated on the same validation rows; empty where they are not counted, which the report says by
     *     null
     * @param more further nodes of the report, by key
     */
    public static void write(
            RunResult result,
            Optional<TestPeeks> peeks,
            OptionalInt tries,
            Map<String, ? extends JsonNode> more,
            Path file)
            throws IOException {
        ObjectNode report = of(result, peeks, tries);
        report.setAll(more);
        byte[] json = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(report);
        AtomicFile.write(file, out -> out.write(json));
    }

    /** Number of windows of each split that are left out, as they cross a gap longer than the recipe allows. */
    public static JsonNode acrossGaps(Recipe recipe, Series series) {
        ObjectNode node = JSON.createObjectNode();
        Optional<WindowPlan> plan = RecipeCheck.of(recipe, series).plan();
        for (Split split : Split.values()) {
            node.put(name(split), plan.map(p -> p.leftOut(split)).orElse(0));
        }
        return node;
    }

    static ObjectNode of(RunResult result, Optional<TestPeeks> peeks, OptionalInt tries) throws IOException {
        RunFacts facts = result.facts();
        Recipe recipe = result.recipe();
        ObjectNode report = JSON.createObjectNode();
        report.put("state", result.state().name().toLowerCase(Locale.ROOT));
        report.put("rows", facts.rows());
        report.put("timeSteps", facts.timeSteps());
        report.put("horizon", facts.horizon());
        ObjectNode windows = report.putObject("windows");
        ObjectNode metrics = JSON.createObjectNode();
        for (Split split : Split.values()) {
            windows.put(name(split), facts.windows().getOrDefault(split, 0));
            Scores scores = result.scores().get(split);
            metrics.set(name(split), scores == null ? JSON.nullNode() : of(scores));
        }
        report.put("parameters", facts.parameters());
        ArrayNode history = report.putArray("history");
        result.history().forEach(epoch -> history.add(of(epoch)));
        report.put("bestEpoch", result.bestEpoch());
        report.set("metrics", metrics);
        report.put("testLooks", peeks.map(TestPeeks::peeks).orElse(null));
        report.put("runsBeforeTest", peeks.map(TestPeeks::runsBefore).orElse(null));
        report.put("runsOnSameValidation", tries.isPresent() ? tries.getAsInt() : null);
        put(report, "trainWindowsPerSecond", result.trainWindowsPerSecond());
        // Always in English: reports are compared by programs.
        report.put("verdict", new Texts(Locale.ENGLISH).get(result.verdict().sentence()));
        report.put("version", ProgramVersion.text());
        // The same recipe gives the same numbers to the bit with the same engine.
        report.put("engine", facts.engine());
        report.put("seed", recipe.seed());
        report.put("dataDigest", recipe.data().digest());
        report.set("recipe", JSON.readTree(RecipeFile.toJson(recipe)));
        return report;
    }

    private static ObjectNode of(EpochResult epoch) {
        ObjectNode node = JSON.createObjectNode();
        node.put("epoch", epoch.epoch());
        put(node, "loss", epoch.loss());
        put(node, "valLoss", epoch.valLoss());
        put(node, "seconds", epoch.seconds());
        put(node, "learningRate", epoch.learningRate());
        return node;
    }

    private static ObjectNode of(Scores scores) {
        ObjectNode node = JSON.createObjectNode();
        put(node, scores.network());
        put(node, "persistenceMae", scores.persistence().mae());
        put(node, "persistenceMaeUnits", scores.persistence().maeUnits());
        put(node, "skill", scores.skill());
        return node;
    }

    static void put(ObjectNode node, Metrics metrics) {
        put(node, "mae", metrics.mae());
        put(node, "rmse", metrics.rmse());
        put(node, "maeUnits", metrics.maeUnits());
        put(node, "rmseUnits", metrics.rmseUnits());
        put(node, "mape", metrics.mape());
        put(node, "mase", metrics.mase());
        put(node, "r2", metrics.r2());
        put(node, "directionalAccuracy", metrics.directionalAccuracy());
    }

    static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }

    static String name(Split split) {
        return split.name().toLowerCase(Locale.ROOT);
    }
}
