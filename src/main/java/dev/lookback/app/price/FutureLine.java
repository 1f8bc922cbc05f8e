package dev.lookback.app.price;

import dev.lookback.app.chart.Curve;
import dev.lookback.app.chart.LegendEntry;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.chart.Readout;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.evaluate.interval.Intervals;
import dev.lookback.series.axis.RowsAhead;
import dev.lookback.text.Message;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import dev.lookback.training.FutureForecast;
import dev.lookback.training.FutureForecast.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Forecast of the rows after the last one by the run on show, with its prediction intervals. */
final class FutureLine {

    private final Workbench workbench;
    private final Texts texts;
    private final PriceData data;
    private final Curve future = new Curve("future");
    private final ForecastBand band;
    private final LegendEntry entry;
    private List<Point> points = List.of();
    private int reach;
    private List<Message> labels = List.of();

    FutureLine(Workbench workbench, Texts texts, PriceData data, Plot plot) {
        this.workbench = workbench;
        this.texts = texts;
        this.data = data;
        plot.addLines(future);
        band = new ForecastBand(texts, plot, "future");
        entry = new LegendEntry(texts.get("app.price.future"), plot, future);
        entry.setVisible(false);
        band.showWith(entry);
    }

    LegendEntry entry() {
        return entry;
    }

    /** Rows shown after the last one. */
    int rows() {
        return reach;
    }

    void refresh() {
        Optional<FutureForecast> found = Optional.ofNullable(
                        workbench.runProperty().get())
                .filter(data::belongs)
                .map(run -> workbench.outlook().futureProperty().get());
        points = found.map(FutureForecast::points).orElse(List.of());
        reach = found.map(FutureForecast::reach).orElse(0);
        labels = points.isEmpty() ? List.of() : RowsAhead.labels(data.series(), reach);
        double[] x = points.stream().mapToDouble(p -> data.rows().at(p.row())).toArray();
        double[] y = points.stream().mapToDouble(Point::forecast).toArray();
        int[] steps = points.stream().mapToInt(Point::step).toArray();
        future.show(x, y);
        Intervals intervals = workbench.outlook().intervalsProperty().get();
        band.show(x, steps, y, intervals == null ? null : intervals.bands());
        entry.setVisible(!points.isEmpty());
    }

    /** Readout at a position after the last row; empty before it. */
    Optional<Readout> read(double place) {
        if (points.isEmpty() || place <= data.rows().border(data.rows().rows())) {
            return Optional.empty();
        }
        int nearest = 0;
        for (int i = 1; i < points.size(); i++) {
            if (Math.abs(future.xs()[i] - place) < Math.abs(future.xs()[nearest] - place)) {
                nearest = i;
            }
        }
        double x = future.xs()[nearest];
        double y = future.ys()[nearest];
        List<Readout.Entry> entries = new ArrayList<>();
        entries.add(new Readout.Entry(
                "future", texts.get("app.price.future"), new NumberLabels(texts.locale()).value(y), y));
        band.at(x).ifPresent(entries::add);
        Message label = labels.get(points.get(nearest).row() - data.rows().rows());
        String title = data.series().hasTime() ? texts.get("app.price.estimated", label) : texts.get(label);
        return Optional.of(new Readout(x, title, entries));
    }
}
