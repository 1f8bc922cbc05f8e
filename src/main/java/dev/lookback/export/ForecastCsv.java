package dev.lookback.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.lookback.engine.TrainedModel;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.file.AtomicFile;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.training.RunResult;
import dev.lookback.window.AnchorRange;
import dev.lookback.window.Borders;
import dev.lookback.window.Context;
import dev.lookback.window.Split;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Forecasts as CSV, one line per target row: its number and time, the split, what came, what the network said, what
 * persistence says. In the target's own units, with all digits. What is not known yet is empty.
 */
public final class ForecastCsv {

    private static final String[] HEADER = {"row", "time", "split", "actual", "forecast", "persistence"};

    private ForecastCsv() {}

    /** Every forecast of a run. */
    public static void write(RunResult result, Series series, Path file) throws IOException {
        write(file, csv -> {
            for (Split split : Split.values()) {
                SplitForecast forecast = result.forecasts().get(split);
                for (int i = 0; forecast != null && i < forecast.count(); i++) {
                    line(
                            csv,
                            series,
                            forecast.firstTargetRow() + i,
                            split.name().toLowerCase(Locale.ROOT),
                            forecast.actual()[i],
                            forecast.forecast()[i],
                            forecast.persistence()[i]);
                }
            }
        });
    }

    /** Every window that a series allows, also those whose target lies beyond its last row. */
    public static void write(TrainedModel model, Series series, Path file) throws IOException {
        Recipe recipe = model.recipe();
        WindowPlan plan =
                new WindowPlan(recipe.windows(), new Borders(series.rows(), series.rows(), series.rows()), Context.OWN);
        WindowSource source = recipe.source(series, plan, model.scales());
        int first = plan.anchors(Split.TRAIN).first();
        // The newest input must be in the file; the target need not be.
        int last = series.rows() - 1 - recipe.windows().newestRow(0);
        AnchorRange anchors = new AnchorRange(first, last);
        double[] forecasts = model.forecast(source, anchors);
        write(file, csv -> {
            for (int i = 0; i < forecasts.length; i++) {
                int anchor = first + i;
                line(
                        csv,
                        series,
                        recipe.windows().targetRow(anchor),
                        "",
                        source.actual(anchor),
                        forecasts[i],
                        source.lastSeen(anchor));
            }
        });
    }

    private static void write(Path file, Consumer<CsvWriter> lines) throws IOException {
        AtomicFile.write(file, out -> {
            CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            csv.writeRecord(HEADER);
            lines.accept(csv);
            csv.flush();
        });
    }

    private static void line(
            CsvWriter csv, Series series, int row, String split, double actual, double forecast, double persistence) {
        String time =
                series.hasTime() && row < series.rows() ? series.timeAt(row).toString() : "";
        csv.writeRecord(Integer.toString(row), time, split, number(actual), number(forecast), number(persistence));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
