package dev.lookback.app.price;

import dev.lookback.app.background.Latest;
import dev.lookback.app.chart.LegendEntry;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.chart.Readout;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.interval.ConformalIntervals;
import dev.lookback.evaluate.interval.IntervalForm;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prediction intervals of several runs' forecasts, each in its run's colour, at the level that the user has set. Worked
 * out in the background. Several seeds of a run have none: their mean has a ribbon of their spread instead.
 */
final class OverlayBands {

    private final Workbench workbench;
    private final Plot plot;
    private final Texts texts;
    private final List<ForecastBand> bands = new ArrayList<>();
    private final LegendEntry entry;
    private final Runnable redraw;
    private final Latest intervals;
    private List<ForecastOverlay.Line> lines = List.of();
    private Map<Integer, ConformalIntervals> known = Map.of();

    /** @param redraw called once intervals are known */
    OverlayBands(Workbench workbench, Texts texts, Plot plot, Runnable redraw) {
        this.plot = plot;
        this.workbench = workbench;
        this.texts = texts;
        this.redraw = redraw;
        intervals = workbench.outlook().latest();
        entry = new LegendEntry("", "overlay-band");
        entry.setVisible(false);
        workbench.evaluationProperty().addListener((o, was, is) -> {
            if (was.intervalLevel() != is.intervalLevel()) {
                workOut();
            }
        });
    }

    /** Adds the interval of the next run; hidden with it. */
    void add(String style, LegendEntry run) {
        ForecastBand band = new ForecastBand(texts, plot, style);
        band.showWith(run, entry);
        bands.add(band);
    }

    LegendEntry entry() {
        return entry;
    }

    /** Replaces the runs. */
    void follow(List<ForecastOverlay.Line> shown) {
        lines = List.copyOf(shown);
        known = Map.of();
        workOut();
    }

    private void workOut() {
        double level = workbench.evaluationProperty().get().intervalLevel();
        List<ForecastOverlay.Line> of = lines;
        intervals.request(() -> of(of, level), found -> {
            known = found;
            redraw.run();
        });
    }

    private static Map<Integer, ConformalIntervals> of(List<ForecastOverlay.Line> lines, double level) {
        Map<Integer, ConformalIntervals> found = new HashMap<>();
        for (ForecastOverlay.Line line : lines) {
            if (line.seeds().size() == 1) {
                calibration(line.seeds().get(0))
                        .map(errors -> ConformalIntervals.of(errors, IntervalForm.of(line.form()), level))
                        .ifPresent(around -> found.put(line.colour(), around));
            }
        }
        return found;
    }

    private static Optional<SplitForecast> calibration(List<SplitForecast> forecasts) {
        return forecasts.stream()
                .filter(forecast -> forecast.split() == Split.VALIDATION && forecast.count() > 0)
                .findFirst();
    }

    void clear() {
        bands.forEach(ForecastBand::clear);
        entry.setVisible(false);
    }

    /** @param at forecast step, from 0 */
    void show(ForecastOverlay.Line line, double[] x, double[] forecast, int at) {
        ConformalIntervals around = known.get(line.colour());
        int[] steps = new int[x.length];
        Arrays.fill(steps, at);
        bands.get(line.colour()).show(x, steps, forecast, around);
        if (around != null && around.isBounded(at)) {
            entry.setText(texts.get("app.price.interval", around.level()));
            entry.setVisible(true);
        }
    }

    /** The interval of a run at a position. */
    Optional<Readout.Entry> at(int colour, double x) {
        return bands.get(colour).at(x);
    }
}
