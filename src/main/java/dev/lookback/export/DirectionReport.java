package dev.lookback.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.direction.Directions;
import dev.lookback.evaluate.direction.SignedReturns;
import dev.lookback.evaluate.direction.WilsonInterval;
import dev.lookback.window.WindowSpec;
import java.util.function.Function;

/** What a report says of ups and downs. */
final class DirectionReport {

    private DirectionReport() {}

    /** Of each step ahead, the nearest first. */
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
        Directions found = Directions.of(forecast, ahead);
        WilsonInterval interval = found.interval();
        Report.put(node, "hitRate", found.hitRate());
        Report.put(node, "low", interval.low());
        Report.put(node, "high", interval.high());
        node.put("confidence", Directions.CONFIDENCE);
        node.put("windows", found.moved());
        Report.put(node, "independentWindows", found.independent());
        Report.put(node, "alwaysUp", found.alwaysUp());
        node.put("still", found.still());
        node.set("cameUp", said(found.up()));
        node.set("cameDown", said(found.down()));
        SignedReturns returns = SignedReturns.of(forecast, ahead);
        ObjectNode signed = node.putObject("signedReturn");
        signed.put("relative", returns.relative());
        signed.put("positions", returns.rows().length);
        Report.put(signed, "total", returns.total());
        Report.put(signed, "alwaysUp", returns.totalAlways());
    }

    private static ObjectNode said(Directions.Said said) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("saidUp", said.up());
        node.put("saidDown", said.down());
        node.put("saidNeither", said.neither());
        return node;
    }
}
