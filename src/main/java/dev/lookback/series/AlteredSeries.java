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

    /** Parts of the calendar stay those of the row that is forecast, but where they were replaced. */
    @Override
    public double[] inputValues(String column, int ahead) {
        double[] inputs = original.inputValues(column, ahead);
        double[] before = original.values(column);
        double[] after = values(column);
        if (inputs == before || after == before) {
            return after == before ? inputs : after;
        }
        double[] mixed = inputs.clone();
        for (int row = 0; row < mixed.length; row++) {
            mixed[row] = after[row] == before[row] ? inputs[row] : after[row];
        }
        return mixed;
    }
}
