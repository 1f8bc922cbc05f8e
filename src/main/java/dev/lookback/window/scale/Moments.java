package dev.lookback.window.scale;

import java.util.function.IntToDoubleFunction;

/**
 * Mean and population standard deviation of {@code count} values of a column, {@code step} rows apart from row {@code first} on.
 *
 * <p>Both are computed from differences to the first value: exact for a constant column, and without cancellation where a price
 * varies little around a high level.
 */
public final class Moments {

    private Moments() {}

    public static double mean(double[] column, int first, int step, int count) {
        double sum = 0;
        for (int i = 0, row = first; i < count; i++, row += step) {
            sum += column[row] - column[first];
        }
        return column[first] + sum / count;
    }

    /** Population deviation of {@code count} values; 1 if it is 0 or there are none. */
    public static double scale(int count, IntToDoubleFunction value) {
        if (count == 0) {
            return 1;
        }
        double first = value.applyAsDouble(0);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += value.applyAsDouble(i) - first;
        }
        double mean = first + sum / count;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double distance = value.applyAsDouble(i) - mean;
            squares += distance * distance;
        }
        return ColumnScale.nonZero(Math.sqrt(squares / count));
    }

    /** Square root of the mean squared distance from {@code mean}; 1 if that is 0, so that it can be a divisor. */
    public static double scale(double[] column, int first, int step, int count, double mean) {
        double squares = 0;
        for (int i = 0, row = first; i < count; i++, row += step) {
            double distance = column[row] - mean;
            squares += distance * distance;
        }
        return ColumnScale.nonZero(Math.sqrt(squares / count));
    }
}
