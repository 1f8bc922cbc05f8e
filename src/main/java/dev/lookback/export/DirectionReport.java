package dev.lookback.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.direction.ConfusionMatrix;
import dev.lookback.evaluate.direction.SignedReturns;
import dev.lookback.evaluate.direction.WilsonInterval;
import dev.lookback.window.WindowSpec;
import java.util.function.Function;

/** Report of directional accuracy as JSON: hit rate, confusion matrix, signed returns. */
final class DirectionReport {

    private DirectionReport() {}

    /** One node per step ahead, the nearest first. */
    static Function<SplitForecast, JsonNode> of(WindowSpec spec) {
        return forecast -> {
            ArrayNode steps = JsonNodeFactory.instance.arrayNode();
            for (int k = 0; k < forecast.length(); k++) {
                ObjectNode node = steps.addObject().put("step", k + 1);
                put(node, forecast.atStep(k), spec.horizon() + k);
            }
            return steps;
        };
    }

    private static void put(ObjectNode node, SplitForecast forecast, int ahead) {
        ConfusionMatrix matrix = ConfusionMatrix.of(forecast, ahead);
        WilsonInterval interval = matrix.interval();
        Report.put(node, "hitRate", matrix.hitRate());
        Report.put(node, "low", interval.low());
        Report.put(node, "high", interval.high());
        node.put("confidence", ConfusionMatrix.CONFIDENCE);
        node.put("windows", matrix.moved());
        Report.put(node, "independentWindows", matrix.independentWindows());
        Report.put(node, "alwaysUp", matrix.alwaysUp());
        node.put("still", matrix.unchanged());
        node.set("cameUp", predicted(matrix.up()));
        node.set("cameDown", predicted(matrix.down()));
        SignedReturns returns = SignedReturns.of(forecast, ahead);
        ObjectNode signed = node.putObject("signedReturn");
        signed.put("relative", returns.relative());
        signed.put("positions", returns.rows().length);
        Report.put(signed, "total", returns.total());
        Report.put(signed, "alwaysUp", returns.totalAlwaysUp());
    }

    private static ObjectNode predicted(ConfusionMatrix.Predicted predicted) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("saidUp", predicted.up());
        node.put("saidDown", predicted.down());
        node.put("saidNeither", predicted.neither());
        return node;
    }
}
