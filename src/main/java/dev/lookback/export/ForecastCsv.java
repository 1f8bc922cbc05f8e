package dev.lookback.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.lookback.engine.TrainedModel;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.file.AtomicFile;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.series.axis.RowsAhead;
import dev.lookback.training.RunResult;
import dev.lookback.window.RowRanges;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Forecasts as CSV, one line per target row: row number, time, split, actual value, forecast, persistence; where windows
 * forecast several rows, one line for each, with its step from 1. In the target's own units, with all digits. Values that are
 * still unknown are empty; times beyond the end of a series are estimates.
 */
public final class ForecastCsv {

    private static final List<String> HEADER =
            List.of("row", "time", "split", "actual", "forecast", "persistence", "step");

    private ForecastCsv() {}

    /** Every forecast of a run. */
    public static void write(RunResult result, Series series, Path file) throws IOException {
        int length = result.forecasts().values().stream()
                .mapToInt(SplitForecast::length)
                .max()
                .orElse(1);
        Times times = Times.of(series, series.rows());
        write(file, length, csv -> {
            for (Split split : Split.values()) {
                SplitForecast forecast = result.forecasts().get(split);
                for (int i = 0; forecast != null && i < forecast.count(); i++) {
                    for (int k = 0; k < forecast.length(); k++) {
                        csv.line(
                                times,
                                forecast.targetRow(i) + k,
                                split.name().toLowerCase(Locale.ROOT),
                                forecast.actual(i, k),
                                forecast.forecast(i, k),
                                forecast.persistence()[i],
                                k);
                    }
                }
            }
        });
    }

    /**
     * Forecasts of every possible window of a series, including those whose target lies beyond its last row.
     *
     * @return rows that were written
     * @throws NoNumbersException if no forecast is finite; then nothing is written
     * @throws GapsException if every window crosses a long gap; then nothing is written
     */
    public static Written write(TrainedModel model, Series series, Path file) throws IOException {
        Recipe recipe = model.recipe();
        WindowPlan plan = recipe.plan(series, new Borders(series.rows(), series.rows(), series.rows()));
        WindowSource source = recipe.source(series, plan, model.scales());
        int first = -recipe.windows().oldestRow(0);
        // The newest input must be in the file; the target need not be.
        int last = series.rows() - 1 - recipe.windows().newestRow(0);
        RowRanges anchors = plan.gaps().anchors(recipe.windows(), first, last);
        int leftOut = Math.max(0, last - first + 1) - anchors.count();
        if (anchors.isEmpty() && leftOut > 0) {
            throw new GapsException();
        }
        double[] forecasts = model.forecast(source, anchors);
        int blank =
                (int) Arrays.stream(forecasts).filter(f -> !Double.isFinite(f)).count();
        if (blank == forecasts.length) {
            throw new NoNumbersException();
        }
        int length = source.length();
        int end = recipe.windows().targetRow(anchors.last()) + length;
        Times times = Times.of(series, end);
        write(file, length, csv -> {
            for (int i = 0; i < anchors.count(); i++) {
                int anchor = anchors.at(i);
                for (int k = 0; k < length; k++) {
                    csv.line(
                            times,
                            recipe.windows().targetRow(anchor) + k,
                            "",
                            source.actual(anchor, k),
                            forecasts[i * length + k],
                            source.lastSeen(anchor),
                            k);
                }
            }
        });
        return new Written(recipe.windows().targetRow(anchors.first()), end, blank, leftOut);
    }

    /**
     * Target rows [from, to).
     *
     * @param blank number of forecasts that are not finite, and so left blank
     * @param leftOut number of windows that are left out, as they cross a long gap
     */
    public record Written(int from, int to, int blank, int leftOut) {}

    /** Thrown where all windows of a series cross a long gap. */
    public static final class GapsException extends RuntimeException {}

    /** Thrown where every forecast of a model for a series is NaN or infinite. */
    public static final class NoNumbersException extends RuntimeException {}

    /**
     * Times of the rows as text.
     *
     * @param ahead estimated times of the rows after the last
     */
    private record Times(Series series, LocalDateTime[] ahead) {

        /** @param end row after the last one that is written */
        static Times of(Series series, int end) {
            int beyond = series.hasTime() ? Math.max(0, end - series.rows()) : 0;
            return new Times(series, beyond == 0 ? new LocalDateTime[0] : RowsAhead.times(series, beyond));
        }

        String of(int row) {
            if (!series.hasTime()) {
                return "";
            }
            return (row < series.rows() ? series.timeAt(row) : ahead[row - series.rows()]).toString();
        }
    }

    private static void write(Path file, int length, Consumer<Lines> lines) throws IOException {
        AtomicFile.write(file, out -> {
            CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            csv.writeRecord(length > 1 ? HEADER : HEADER.subList(0, HEADER.size() - 1));
            lines.accept(new Lines(csv, length > 1));
            csv.flush();
        });
    }

    /** @param steps whether lines have a step column */
    private record Lines(CsvWriter csv, boolean steps) {

        void line(Times times, int row, String split, double actual, double forecast, double persistence, int step) {
            List<String> values = new ArrayList<>(List.of(
                    Integer.toString(row),
                    times.of(row),
                    split,
                    number(actual),
                    number(forecast),
                    number(persistence)));
            if (steps) {
                values.add(Integer.toString(step + 1));
            }
            csv.writeRecord(values);
        }
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
