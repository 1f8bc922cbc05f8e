package dev.lookback.explain;

/** From the smallest to the largest of some values; NaN where there were none. */
public record ValueRange(double low, double high) {

    /** Of rows {@code from} (included) to {@code to} (excluded) of a column. */
    public static ValueRange of(double[] column, int from, int to) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int row = from; row < to; row++) {
            low = Math.min(low, column[row]);
            high = Math.max(high, column[row]);
        }
        return low <= high ? new ValueRange(low, high) : new ValueRange(Double.NaN, Double.NaN);
    }

    /** Whether a value lies outside; of nothing, none does. */
    public boolean excludes(double value) {
        return value < low || value > high;
    }
}
