package dev.lookback.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.interval.ConformalIntervals;
import dev.lookback.evaluate.interval.Intervals;
import dev.lookback.series.Series;
import dev.lookback.series.axis.RowsAhead;
import dev.lookback.training.FutureForecast;
import dev.lookback.training.RunResult;
import dev.lookback.window.split.Split;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Report of a run's forecasts as JSON: prediction intervals with coverage, scores per step, directions, future rows. */
public final class ForecastReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ForecastReport() {}

    /**
     * Nodes by their keys in the report.
     *
     * @param series that the run was trained on
     */
    public static Map<String, JsonNode> of(RunResult result, Series series, EvaluationSettings settings) {
        Optional<Intervals> intervals =
                Intervals.of(result.forecasts(), result.recipe().targetForm(), settings.intervalLevel());
        Map<String, JsonNode> found = new LinkedHashMap<>();
        found.put("interval", interval(intervals));
        found.put("steps", steps(result));
        found.put(
                "direction",
                perSplit(result.forecasts(), DirectionReport.of(result.recipe().windows())));
        found.put("future", future(result, series, intervals));
        return found;
    }

    /** Half-widths and coverage of the prediction intervals; null without validation windows. */
    private static JsonNode interval(Optional<Intervals> found) {
        if (found.isEmpty()) {
            return JSON.nullNode();
        }
        ConformalIntervals bands = found.get().bands();
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
                                Report.put(coverage, Report.name(split), reached.share());
                                perStep.set(Report.name(split), numbers(reached.perStep()));
                            },
                            () -> {
                                coverage.putNull(Report.name(split));
                                perStep.putNull(Report.name(split));
                            });
        }
        return node;
    }

    /** Scores of each step ahead, by split. */
    private static ObjectNode steps(RunResult result) {
        double scale = result.model().scales().reportScale();
        return perSplit(result.forecasts(), forecast -> {
            List<Scores> scores = Scores.perStep(forecast, scale);
            ArrayNode steps = JSON.createArrayNode();
            for (int k = 0; k < scores.size(); k++) {
                Scores at = scores.get(k);
                ObjectNode node = steps.addObject();
                node.put("step", k + 1);
                Report.put(node, "mae", at.network().mae());
                Report.put(node, "rmse", at.network().rmse());
                Report.put(node, "maeUnits", at.network().maeUnits());
                Report.put(node, "rmseUnits", at.network().rmseUnits());
                Report.put(node, "directionalAccuracy", at.network().directionalAccuracy());
                Report.put(node, "persistenceMae", at.persistence().mae());
                Report.put(node, "persistenceMaeUnits", at.persistence().maeUnits());
                Report.put(node, "skill", at.skill());
            }
            return steps;
        });
    }

    /** Forecasts of the rows after the last one; their times are estimates, and null where the series has none. */
    private static ArrayNode future(RunResult result, Series series, Optional<Intervals> intervals) {
        FutureForecast found = FutureForecast.of(result.model(), series);
        LocalDateTime[] times =
                series.hasTime() ? RowsAhead.times(series, found.reach()) : new LocalDateTime[found.reach()];
        ArrayNode future = JSON.createArrayNode();
        for (FutureForecast.Point point : found.points()) {
            LocalDateTime time = times[point.row() - series.rows()];
            ObjectNode node = future.addObject();
            node.put("row", point.row());
            node.put("time", time == null ? null : time.toString());
            node.put("rowsAhead", point.row() - point.newestRow());
            Report.put(node, "forecast", point.forecast());
            Report.put(
                    node,
                    "low",
                    intervals
                            .map(i -> i.bands().low(point.step(), point.forecast()))
                            .orElse(Double.NaN));
            Report.put(
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
            node.set(Report.name(split), any ? value.apply(forecast) : JSON.nullNode());
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
}
