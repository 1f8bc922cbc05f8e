package dev.lookback.series.prepare;

import dev.lookback.series.Preparation.Aggregation;
import java.util.Arrays;

/** Aggregation of a column's values in buckets of rows; missing values count for nothing. */
final class ColumnAggregator {

    private ColumnAggregator() {}

    /**
     * @param ofRow {@code [rows]} bucket of each row, ascending; rows below 0 are left out
     * @return {@code [buckets]}, NaN where no row of a bucket has a value
     */
    static double[] of(double[] values, int[] ofRow, int buckets, Aggregation aggregation) {
        double[] results = new double[buckets];
        int[] counts = new int[buckets];
        Arrays.fill(results, Double.NaN);
        for (int row = 0; row < values.length; row++) {
            double value = values[row];
            int bucket = ofRow[row];
            if (bucket >= 0 && !Double.isNaN(value)) {
                results[bucket] = counts[bucket]++ == 0 ? value : joined(results[bucket], value, aggregation);
            }
        }
        for (int bucket = 0; bucket < buckets && aggregation == Aggregation.MEAN; bucket++) {
            results[bucket] /= counts[bucket];
        }
        return results;
    }

    private static double joined(double before, double value, Aggregation aggregation) {
        return switch (aggregation) {
            case FIRST -> before;
            case LAST -> value;
            case MEAN, SUM -> before + value;
            case MINIMUM -> Math.min(before, value);
            case MAXIMUM -> Math.max(before, value);
        };
    }
}
