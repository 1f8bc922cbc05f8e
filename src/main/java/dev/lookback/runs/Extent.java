package dev.lookback.runs;

import java.util.Arrays;

/**
 * Smallest, middle and largest of the numbers of a group of runs, which are no repeats of one recipe and have no mean.
 *
 * @param count number of runs that have the number
 */
public record Extent(double low, double median, double high, int count) {

    /** Of those that are numbers. */
    public static Extent of(double... values) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        int count = sorted.length;
        if (count == 0) {
            return new Extent(Double.NaN, Double.NaN, Double.NaN, 0);
        }
        double median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
        return new Extent(sorted[0], median, sorted[count - 1], count);
    }
}
