package dev.lookback.app.workbench.watch;

import dev.lookback.series.Series;
import dev.lookback.series.axis.NewRows;
import dev.lookback.training.FutureForecast;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Outcome of a forecast of the future: its values against those of the rows that have come since, with persistence beside.
 *
 * @param points rows that have come, oldest first; at least one
 */
public record FutureOutcome(List<Point> points) {

    /**
     * Row that was forecast before it was known.
     *
     * @param row number in the series as it is now
     * @param ahead of the newest row that the forecast knew
     * @param persistence value of the target at that row
     */
    public record Point(int row, int ahead, double forecast, double actual, double persistence) {}

    public FutureOutcome {
        points = List.copyOf(points);
    }

    /** Judges a forecast that was made when the series ended earlier; empty where none of its rows has come. */
    public static Optional<FutureOutcome> of(
            FutureForecast made, String target, Series before, Series now, NewRows rows) {
        if (!now.features().contains(target)) {
            return Optional.empty();
        }
        double[] known = before.values(target);
        double[] values = now.values(target);
        List<Point> come = made.points().stream()
                .filter(point -> point.row() + rows.shift() < now.rows())
                .map(point -> new Point(
                        point.row() + rows.shift(),
                        point.row() - point.newestRow(),
                        point.forecast(),
                        values[point.row() + rows.shift()],
                        known[point.newestRow()]))
                .toList();
        return come.isEmpty() ? Optional.empty() : Optional.of(new FutureOutcome(come));
    }

    /** Mean absolute error of the forecast. */
    public double error() {
        return mean(Point::forecast);
    }

    /** Mean absolute error of persistence on the same rows. */
    public double persistenceError() {
        return mean(Point::persistence);
    }

    private double mean(ToDoubleFunction<Point> said) {
        return points.stream()
                .mapToDouble(point -> Math.abs(said.applyAsDouble(point) - point.actual()))
                .average()
                .orElseThrow();
    }
}
