package dev.lookback.series;

import java.util.HashMap;
import java.util.Map;

/**
 * Series with the values of some columns replaced, for what-if questions. File, digest and column facts stay those of the
 * original.
 *
 * @param altered replaced columns, each {@code [n]}, by name; the arrays must not be changed afterwards
 */
public record AlteredSeries(Series original, Map<String, double[]> altered) implements SeriesView {

    /** @throws IllegalArgumentException if the original lacks a column, or has another number of rows */
    public AlteredSeries {
        altered = Map.copyOf(altered);
        altered.forEach((column, values) -> {
            if (original.values(column).length != values.length) {
                throw new IllegalArgumentException(
                        "%d rows of %s for %d".formatted(values.length, column, original.rows()));
            }
        });
    }

    /** Replaces one more value. */
    public AlteredSeries with(String column, int row, double value) {
        double[] values = values(column).clone();
        values[row] = value;
        Map<String, double[]> extended = new HashMap<>(altered);
        extended.put(column, values);
        return new AlteredSeries(original, extended);
    }

    @Override
    public double[] values(String column) {
        double[] values = altered.get(column);
        return values == null ? original.values(column) : values;
    }
}
