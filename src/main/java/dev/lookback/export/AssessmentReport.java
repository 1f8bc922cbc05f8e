package dev.lookback.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.evaluate.Metrics;
import dev.lookback.evaluate.Skill;
import dev.lookback.evaluate.assessment.Assessment;
import dev.lookback.evaluate.assessment.BestOfMany;
import dev.lookback.evaluate.assessment.SplitAssessment;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.evaluate.baseline.BaselineFit;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.text.Texts;
import dev.lookback.training.RunResult;
import dev.lookback.window.split.Split;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Report of an assessment as JSON: verdict, baselines, significance tests. */
public final class AssessmentReport {

    private AssessmentReport() {}

    /**
     * Nodes by their keys in the report.
     *
     * @param tries runs that were evaluated on the same validation rows; empty where they are not counted
     */
    public static Map<String, JsonNode> of(RunResult result, Assessment assessment, OptionalInt tries) {
        ObjectNode baselines = JsonNodeFactory.instance.objectNode();
        ObjectNode significance = JsonNodeFactory.instance.objectNode();
        for (Split split : Split.values()) {
            Optional<SplitAssessment> assessed = assessment.of(split);
            baselines.set(
                    Report.name(split),
                    assessed.map(AssessmentReport::baselines).orElse(null));
            significance.set(
                    Report.name(split),
                    assessed.map(AssessmentReport::significance).orElse(null));
        }
        Map<String, JsonNode> all = new LinkedHashMap<>();
        String verdict =
                new Texts(Locale.ENGLISH).get(result.verdict(assessment, tries).sentence());
        all.put("verdict", JsonNodeFactory.instance.textNode(verdict));
        all.put("baselines", baselines);
        all.put("baselineFit", of(assessment.baselines().fit()));
        all.put("significance", significance);
        all.put("bestOfMany", bestOfMany(assessment, tries));
        return all;
    }

    /** What the best of so many runs would reach by luck; null where they are not counted, or too few. */
    private static JsonNode bestOfMany(Assessment assessment, OptionalInt tries) {
        return tries.stream()
                .boxed()
                .flatMap(counted -> assessment.of(Split.VALIDATION).stream()
                        .flatMap(split -> BestOfMany.of(counted, split.againstPersistence()).stream()))
                .findFirst()
                .<JsonNode>map(many -> {
                    ObjectNode node = JsonNodeFactory.instance.objectNode();
                    node.put("runs", many.tries());
                    Report.put(node, "luck", many.luck());
                    Report.put(node, "skill", many.skill());
                    node.put("isExplanation", many.isExplanation());
                    return node;
                })
                .orElse(JsonNodeFactory.instance.nullNode());
    }

    private static ObjectNode baselines(SplitAssessment assessed) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        double persistence = assessed.baselines().get(Baseline.PERSISTENCE).maeUnits();
        for (Baseline baseline : Baseline.values()) {
            Metrics metrics = assessed.baselines().get(baseline);
            if (metrics != null) {
                ObjectNode scores = node.putObject(name(baseline));
                Report.put(scores, metrics);
                Report.put(scores, "skill", Skill.of(metrics.maeUnits(), persistence));
            }
        }
        return node;
    }

    private static ObjectNode significance(SplitAssessment assessed) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("bestBaseline", name(assessed.best()));
        node.set(
                "againstPersistence",
                assessed.againstPersistence()
                        .evidence()
                        .map(AssessmentReport::of)
                        .orElse(null));
        node.set(
                "againstBest",
                assessed.againstBest().evidence().map(AssessmentReport::of).orElse(null));
        Report.put(node, "alwaysUp", assessed.alwaysUp());
        return node;
    }

    private static ObjectNode of(Evidence evidence) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        Report.put(node, "skill", evidence.skill());
        Report.put(node, "skillLow", evidence.interval().low());
        Report.put(node, "skillHigh", evidence.interval().high());
        node.put("block", evidence.interval().block());
        Report.put(node, "bootstrapP", evidence.interval().pValue());
        Report.put(node, "dieboldMariano", evidence.test().statistic());
        Report.put(node, "dieboldMarianoP", evidence.test().pValue());
        Report.put(node, "p", evidence.pValue());
        node.put("outcome", evidence.outcome().name().toLowerCase(Locale.ROOT));
        return node;
    }

    private static ObjectNode of(BaselineFit fit) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put(
                "seasonalPeriodFound",
                fit.foundPeriod().isPresent() ? fit.foundPeriod().getAsInt() : null);
        node.put("seasonalPeriod", fit.seasonal().map(season -> season.period()).orElse(null));
        node.put("movingAverageRows", fit.average().rows());
        Report.put(node, "smoothingAlpha", fit.smoothing().alpha());
        Report.put(node, "smoothingBeta", fit.smoothing().beta());
        Report.put(node, "smoothingPhi", fit.smoothing().phi());
        Report.put(
                node, "ridgePenalty", fit.ridge().map(ridge -> ridge.penalty()).orElse(Double.NaN));
        return node;
    }

    /** Camel case, as in keys: movingAverage. */
    static String name(Baseline baseline) {
        String[] words = baseline.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
