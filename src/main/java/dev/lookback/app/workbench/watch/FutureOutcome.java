package dev.lookback.app.workbench.watch;

import dev.lookback.runs.MadeForecast;
import dev.lookback.series.Series;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/**
 * Outcome of a forecast of the future: its values against those of the rows that have come since, with persistence beside.
 *
 * @param now the series with these rows
 * @param points rows that have come, oldest first; at least one
 */
public record FutureOutcome(Series now, List<Point> points) {

    /**
     * Row that was forecast before it was known.
     *
     * @param row number in the series as it is now
     * @param ahead of the newest row that the forecast knew
     * @param persistence value of the target at that row
     */
    public record Point(int row, int ahead, double forecast, double actual, double persistence) {

        /** Forecast less actual value. */
        public double error() {
            return forecast - actual;
        }

        /** The same of persistence. */
        public double persistenceError() {
            return persistence - actual;
        }
    }

    public FutureOutcome {
        points = List.copyOf(points);
    }

    /** Judges a forecast that was made when the series ended earlier; empty where none of its rows has come. */
    public static Optional<FutureOutcome> of(MadeForecast made, Series now) {
        OptionalInt last = made.lastRowIn(now);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        double[] values = now.values(made.target());
        List<Point> come = made.points().stream()
                .filter(point -> last.getAsInt() + point.beyond() < now.rows())
                .map(point -> new Point(
                        last.getAsInt() + point.beyond(),
                        point.ahead(),
                        point.forecast(),
                        values[last.getAsInt() + point.beyond()],
                        point.persistence()))
                .toList();
        return come.isEmpty() ? Optional.empty() : Optional.of(new FutureOutcome(now, come));
    }

    /** Mean absolute error of the forecast. */
    public double meanError() {
        return mean(Point::error);
    }

    /** Mean absolute error of persistence on the same rows. */
    public double meanPersistenceError() {
        return mean(Point::persistenceError);
    }

    private double mean(ToDoubleFunction<Point> error) {
        return points.stream()
                .mapToDouble(point -> Math.abs(error.applyAsDouble(point)))
                .average()
                .orElseThrow();
    }
}
