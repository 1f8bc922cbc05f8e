package dev.lookback.window.scale;

import java.util.Arrays;

/** Quantiles of a column's rows, interpolated linearly between neighbours (type 7 of Hyndman and Fan 1996). */
final class Quantiles {

    private final double[] sorted;

    /** Quantiles of rows {@code from} (inclusive) to {@code to} (exclusive), at least one. */
    Quantiles(double[] column, int from, int to) {
        sorted = Arrays.copyOfRange(column, from, to);
        Arrays.sort(sorted);
    }

    /** The {@code p}-quantile, p from 0 to 1. */
    double at(double p) {
        double position = p * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
