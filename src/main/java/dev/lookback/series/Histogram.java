package dev.lookback.series;

/**
 * Histogram with bins of equal width.
 *
 * @param counts values per bin; the last bin includes the maximum
 * @param minimum smallest value, NaN if there are no values
 * @param maximum largest value
 */
public record Histogram(int[] counts, double minimum, double maximum) {

    /**
     * Counts the values that are not NaN; if all are equal, they are in the middle bin.
     *
     * @param values may be empty
     * @param bins at least 1
     */
    public static Histogram of(double[] values, int bins) {
        if (bins < 1) {
            throw new IllegalArgumentException("bins " + bins);
        }
        double minimum = Double.NaN;
        double maximum = Double.NaN;
        for (double value : values) {
            minimum = Double.isNaN(minimum) || value < minimum ? value : minimum;
            maximum = Double.isNaN(maximum) || value > maximum ? value : maximum;
        }
        int[] counts = new int[bins];
        double range = maximum - minimum;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                int bin = range == 0 ? bins / 2 : (int) ((value - minimum) / range * bins);
                counts[Math.min(bin, bins - 1)]++;
            }
        }
        return new Histogram(counts, minimum, maximum);
    }

    /** The largest count, for scaling bars. */
    public int highest() {
        int highest = 0;
        for (int count : counts) {
            highest = Math.max(highest, count);
        }
        return highest;
    }
}
