package dev.lookback.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.direction.Directions;
import dev.lookback.evaluate.direction.SignedReturns;
import dev.lookback.evaluate.direction.Wilson;
import dev.lookback.evaluate.interval.ConformalBands;
import dev.lookback.evaluate.interval.Intervals;
import dev.lookback.series.Series;
import dev.lookback.series.TimesAhead;
import dev.lookback.training.FutureForecast;
import dev.lookback.training.RunResult;
import dev.lookback.window.Split;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a report says of a run's forecasts beyond their scores: intervals, single steps, directions, the future. */
public final class ForecastReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ForecastReport() {}

    /**
     * By key of the report.
     *
     * @param series that the run was trained on
     */
    public static Map<String, JsonNode> of(RunResult result, Series series, EvaluationSettings settings) {
        Optional<Intervals> intervals =
                Intervals.of(result.forecasts(), result.recipe().targetForm(), settings.intervalLevel());
        Map<String, JsonNode> found = new LinkedHashMap<>();
        found.put("interval", interval(intervals));
        found.put("steps", steps(result));
        found.put("direction", direction(result));
        found.put("future", future(result, series, intervals));
        return found;
    }

    /** Intervals at a level; null without validation windows. */
    private static JsonNode interval(Optional<Intervals> found) {
        if (found.isEmpty()) {
            return JSON.nullNode();
        }
        ConformalBands bands = found.get().bands();
        ObjectNode node = JSON.createObjectNode();
        node.put("level", bands.level());
        node.put("form", bands.form().name().toLowerCase(Locale.ROOT));
        node.put("calibrationWindows", bands.calibrated());
        node.set("halfWidth", numbers(bands.halfWidths()));
        ObjectNode coverage = node.putObject("coverage");
        ObjectNode perStep = node.putObject("coveragePerStep");
        for (Split split : Split.values()) {
            Optional.ofNullable(found.get().coverage().get(split))
                    .ifPresentOrElse(
                            reached -> {
                                put(coverage, name(split), reached.share());
                                perStep.set(name(split), numbers(reached.perStep()));
                            },
                            () -> {
                                coverage.putNull(name(split));
                                perStep.putNull(name(split));
                            });
        }
        return node;
    }

    /** Scores of each step ahead, per split. */
    private static ObjectNode steps(RunResult result) {
        double scale = result.model().scales().reportScale();
        return perSplit(result.forecasts(), forecast -> {
            List<Scores> scores = Scores.perStep(forecast, scale);
            ArrayNode steps = JSON.createArrayNode();
            for (int k = 0; k < scores.size(); k++) {
                Scores at = scores.get(k);
                ObjectNode node = steps.addObject();
                node.put("step", k + 1);
                put(node, "mae", at.network().mae());
                put(node, "rmse", at.network().rmse());
                put(node, "maeUnits", at.network().maeUnits());
                put(node, "rmseUnits", at.network().rmseUnits());
                put(node, "directionalAccuracy", at.network().directionalAccuracy());
                put(node, "persistenceMae", at.persistence().mae());
                put(node, "persistenceMaeUnits", at.persistence().maeUnits());
                put(node, "skill", at.skill());
            }
            return steps;
        });
    }

    /** Ups and downs of the first step ahead, per split. */
    private static ObjectNode direction(RunResult result) {
        int ahead = result.recipe().windows().horizon();
        return perSplit(result.forecasts(), whole -> {
            SplitForecast forecast = whole.atStep(0);
            Directions found = Directions.of(forecast, ahead);
            Wilson interval = found.interval();
            ObjectNode node = JSON.createObjectNode();
            put(node, "hitRate", found.hitRate());
            put(node, "low", interval.low());
            put(node, "high", interval.high());
            node.put("confidence", Directions.CONFIDENCE);
            node.put("windows", found.moved());
            put(node, "independentWindows", found.independent());
            put(node, "alwaysUp", found.alwaysUp());
            node.put("still", found.still());
            node.set("cameUp", said(found.up()));
            node.set("cameDown", said(found.down()));
            SignedReturns returns = SignedReturns.of(forecast, ahead);
            ObjectNode signed = node.putObject("signedReturn");
            signed.put("relative", returns.relative());
            signed.put("positions", returns.rows().length);
            put(signed, "total", returns.total());
            put(signed, "alwaysUp", returns.totalAlways());
            return node;
        });
    }

    private static ObjectNode said(Directions.Said said) {
        ObjectNode node = JSON.createObjectNode();
        node.put("saidUp", said.up());
        node.put("saidDown", said.down());
        node.put("saidNeither", said.neither());
        return node;
    }

    /** The rows after the last one; their times are estimates, and null where the series has none. */
    private static ArrayNode future(RunResult result, Series series, Optional<Intervals> intervals) {
        FutureForecast found = FutureForecast.of(result.model(), series);
        LocalDateTime[] times =
                series.hasTime() ? TimesAhead.of(series).next(found.reach()) : new LocalDateTime[found.reach()];
        ArrayNode future = JSON.createArrayNode();
        for (FutureForecast.Point point : found.points()) {
            LocalDateTime time = times[point.row() - series.rows()];
            ObjectNode node = future.addObject();
            node.put("row", point.row());
            node.put("time", time == null ? null : time.toString());
            node.put("rowsAhead", point.row() - point.newestRow());
            put(node, "forecast", point.forecast());
            put(
                    node,
                    "low",
                    intervals
                            .map(i -> i.bands().low(point.step(), point.forecast()))
                            .orElse(Double.NaN));
            put(
                    node,
                    "high",
                    intervals
                            .map(i -> i.bands().high(point.step(), point.forecast()))
                            .orElse(Double.NaN));
        }
        return future;
    }

    private static ObjectNode perSplit(Map<Split, SplitForecast> forecasts, Function<SplitForecast, JsonNode> value) {
        ObjectNode node = JSON.createObjectNode();
        for (Split split : Split.values()) {
            SplitForecast forecast = forecasts.get(split);
            boolean any = forecast != null && forecast.count() > 0;
            node.set(name(split), any ? value.apply(forecast) : JSON.nullNode());
        }
        return node;
    }

    private static ArrayNode numbers(double[] values) {
        ArrayNode array = JSON.createArrayNode();
        for (double value : values) {
            if (Double.isFinite(value)) {
                array.add(value);
            } else {
                array.addNull();
            }
        }
        return array;
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
