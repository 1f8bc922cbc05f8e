package dev.lookback.app.price;

import dev.lookback.app.chart.Curve;
import dev.lookback.app.chart.LegendEntry;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.interval.Intervals;
import dev.lookback.text.Texts;
import java.util.Optional;
import java.util.stream.IntStream;

/** Forecast path of the window pointed at, step by step, where windows forecast several rows. */
final class WindowPath {

    private final Workbench workbench;
    private final PriceData data;
    private final Plot plot;
    private final Curve path = new Curve("path");
    private final ForecastBand band;
    private final LegendEntry entry;

    WindowPath(Workbench workbench, Texts texts, PriceData data, Plot plot) {
        this.workbench = workbench;
        this.data = data;
        this.plot = plot;
        plot.addLines(path);
        band = new ForecastBand(texts, plot, "path");
        entry = new LegendEntry(texts.get("app.price.path"), plot, path);
        entry.setVisible(false);
        band.showWith(entry);
        workbench.anchorProperty().addListener(o -> {
            if (refresh()) {
                plot.fit();
            }
        });
    }

    LegendEntry entry() {
        return entry;
    }

    /** Whether a path is drawn, or was. */
    boolean refresh() {
        boolean was = !path.isEmpty();
        Optional<LiveRun> run =
                Optional.ofNullable(workbench.runProperty().get()).filter(data::belongs);
        run.ifPresentOrElse(this::show, this::clear);
        entry.setVisible(run.isPresent() && run.get().recipe().windows().length() > 1);
        return was || !path.isEmpty();
    }

    private void show(LiveRun run) {
        int row = run.recipe().windows().targetRow(workbench.anchorProperty().get());
        run.forecastsProperty().get().values().stream()
                .filter(f -> f.length() > 1)
                .filter(f -> f.targets().contains(row))
                .findFirst()
                .ifPresentOrElse(f -> show(f, row), this::clear);
    }

    private void show(SplitForecast forecast, int row) {
        int[] steps = IntStream.range(0, forecast.length()).toArray();
        double[] x =
                IntStream.of(steps).mapToDouble(k -> data.rows().at(row + k)).toArray();
        double[] y = IntStream.of(steps)
                .mapToDouble(k -> forecast.forecast(forecast.targets().indexFrom(row), k))
                .toArray();
        path.show(x, y);
        Intervals intervals = workbench.outlook().intervalsProperty().get();
        band.show(x, steps, y, intervals == null ? null : intervals.bands());
    }

    private void clear() {
        path.clear();
        band.clear();
    }
}
