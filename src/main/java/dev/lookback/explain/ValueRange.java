package dev.lookback.explain;

/** Range of values, from the smallest to the largest; NaN for none. */
public record ValueRange(double low, double high) {

    /** Range of a column's rows {@code from} (included) to {@code to} (excluded). */
    public static ValueRange of(double[] column, int from, int to) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int row = from; row < to; row++) {
            low = Math.min(low, column[row]);
            high = Math.max(high, column[row]);
        }
        return low <= high ? new ValueRange(low, high) : new ValueRange(Double.NaN, Double.NaN);
    }

    /** Whether a value lies outside the range; never for a range of none. */
    public boolean excludes(double value) {
        return value < low || value > high;
    }
}
