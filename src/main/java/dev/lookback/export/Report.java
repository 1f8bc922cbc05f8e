package dev.lookback.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.evaluate.Metrics;
import dev.lookback.evaluate.Scores;
import dev.lookback.recipe.RecipeFile;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunFacts;
import dev.lookback.training.RunResult;
import dev.lookback.window.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** A run's numbers as JSON: what scripts read. Numbers that do not exist are null. */
public final class Report {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Report() {}

    public static void write(RunResult result, Path file) throws IOException {
        AtomicFile.write(
                file, out -> out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(of(result))));
    }

    static ObjectNode of(RunResult result) throws IOException {
        RunFacts facts = result.facts();
        ObjectNode report = JSON.createObjectNode();
        report.put("state", result.state().name().toLowerCase(Locale.ROOT));
        report.put("rows", facts.rows());
        report.put("timeSteps", facts.timeSteps());
        report.put("horizon", facts.horizon());
        ObjectNode windows = report.putObject("windows");
        for (Split split : Split.values()) {
            windows.put(name(split), facts.windows().getOrDefault(split, 0));
        }
        report.put("parameters", facts.parameters());
        ArrayNode history = report.putArray("history");
        for (EpochResult epoch : result.history()) {
            ObjectNode entry = history.addObject();
            entry.put("epoch", epoch.epoch());
            put(entry, "loss", epoch.loss());
            put(entry, "valLoss", epoch.valLoss());
            put(entry, "seconds", epoch.seconds());
            put(entry, "learningRate", epoch.learningRate());
        }
        report.put("bestEpoch", result.bestEpoch());
        ObjectNode metrics = report.putObject("metrics");
        for (Split split : Split.values()) {
            Scores scores = result.scores().get(split);
            if (scores == null) {
                metrics.putNull(name(split));
            } else {
                put(metrics.putObject(name(split)), scores);
            }
        }
        put(report, "trainWindowsPerSecond", result.trainWindowsPerSecond());
        report.set("recipe", JSON.readTree(RecipeFile.toJson(result.recipe())));
        return report;
    }

    private static void put(ObjectNode node, Scores scores) {
        Metrics network = scores.network();
        put(node, "mae", network.mae());
        put(node, "rmse", network.rmse());
        put(node, "maeUnits", network.maeUnits());
        put(node, "rmseUnits", network.rmseUnits());
        put(node, "mape", network.mape());
        put(node, "mase", network.mase());
        put(node, "r2", network.r2());
        put(node, "directionalAccuracy", network.directionalAccuracy());
        put(node, "persistenceMae", scores.persistence().mae());
        put(node, "persistenceMaeUnits", scores.persistence().maeUnits());
        put(node, "skill", scores.skill());
    }

    private static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }

    private static String name(Split split) {
        return split.name().toLowerCase(Locale.ROOT);
    }
}
