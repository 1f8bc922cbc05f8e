package dev.lookback.app.price;

import dev.lookback.app.chart.Points;
import dev.lookback.app.chart.axis.AxisSpan;
import dev.lookback.app.chart.axis.RowAxis;
import dev.lookback.app.price.overview.FirstView;
import dev.lookback.app.price.overview.ForecastZoom;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.series.Series;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Data of the price chart as arrays: one column of the open series, and the forecasts of a run. */
final class PriceData {

    /** Rows of a forecast to see for each row after it. */
    private static final int ROOM_AFTER = 6;

    private Series series;
    private RowAxis rows;
    private String column;
    private double[] values;
    private Points points;
    private int ahead;

    boolean isReady() {
        return values != null;
    }

    void open(Series opened, String shown) {
        if (opened != series) {
            series = opened;
            rows = new RowAxis(opened);
            ahead = 0;
        }
        column = shown;
        values = opened.values(shown);
        points = new Points(rows.places(), values, opened.extremes(shown));
    }

    void close() {
        series = null;
        ahead = 0;
        values = null;
        points = null;
    }

    Series series() {
        return series;
    }

    RowAxis rows() {
        return rows;
    }

    /** Rows after the last one that are forecast. */
    int ahead() {
        return ahead;
    }

    void setAhead(int rowsAhead) {
        ahead = rowsAhead;
    }

    String column() {
        return column;
    }

    /** The values at the places of their rows. */
    Points points() {
        return points;
    }

    double value(int row) {
        return values[Math.max(0, Math.min(values.length - 1, row))];
    }

    /** Whether these are the rows of the same file as another series: read again, they keep their places on the axis. */
    boolean isOf(Series other) {
        return series != null
                && series.digest().equals(other.digest())
                && series.file().equals(other.file())
                && series.hasTime() == other.hasTime();
    }

    /** The newest rows, as many as show the shape of the series on a chart so many pixels wide; all rows if those do. */
    AxisSpan newest(double width) {
        int shown = FirstView.rows(values, width);
        return shown == rows.rows() ? rows.all(ahead) : rows.stretch(rows.rows() - shown, rows.rows() + ahead);
    }

    /**
     * The newest rows of a forecast, as many as tell it from the actual values on a chart so many pixels wide, and a few rows after
     * them, so that the label of the next split does not cover them.
     */
    AxisSpan newest(SplitForecast forecast, double width) {
        int end = forecast.end();
        int shown = ForecastZoom.rows(forecast.actual(), forecast.forecast(), width);
        return rows.stretch(end - shown, Math.min(end + shown / ROOM_AFTER, rows.rows()));
    }

    /** Whether a run's forecasts belong on this chart: same series, or one that goes on from it, and same column. */
    boolean belongs(LiveRun run) {
        return isReady() && run.isOf(series) && run.recipe().data().target().equals(column);
    }

    /**
     * One line through the forecasts of several splits, interrupted between them.
     *
     * @param step forecast step on show, from 0
     */
    static Optional<Joined> join(List<SplitForecast> forecasts, int step, RowAxis rows) {
        List<SplitForecast> ordered = forecasts.stream()
                .filter(f -> f.count() > 0 && f.length() > step)
                .map(f -> f.atStep(step))
                .sorted(Comparator.comparingInt(SplitForecast::firstTargetRow))
                .toList();
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        int points = ordered.stream().mapToInt(SplitForecast::count).sum() + ordered.size() - 1;
        Joined joined = new Joined(new double[points], new double[points], new double[points]);
        int i = 0;
        for (SplitForecast f : ordered) {
            if (i > 0) {
                joined.interrupt(i, rows.border(f.firstTargetRow()));
                i++;
            }
            for (int k = 0; k < f.count(); k++, i++) {
                joined.x[i] = rows.at(f.targetRow(k));
                joined.forecast[i] = f.forecast()[k];
                joined.persistence[i] = f.persistence()[k];
            }
        }
        return Optional.of(joined);
    }

    /** {@code [points]} positions, forecasts and persistence; NaN between two splits. */
    record Joined(double[] x, double[] forecast, double[] persistence) {

        private void interrupt(int i, double place) {
            x[i] = place;
            forecast[i] = Double.NaN;
            persistence[i] = Double.NaN;
        }
    }
}
