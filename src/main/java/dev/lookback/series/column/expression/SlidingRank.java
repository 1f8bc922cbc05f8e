package dev.lookback.series.column.expression;

import java.util.Arrays;

/**
 * Rank of the newest value among the last n: the share of the others that are below it, where equal ones count half. Counts of
 * values lie in a Fenwick tree, so that a row takes the logarithm of the number of rows.
 */
final class SlidingRank {

    /** {@code [rows]} place of each value among all, from 1; equal values have the same; 0 where there is none. */
    private final int[] places;

    /** How many of the window have a place: sums of Fenwick's intervals. */
    private final int[] counts;

    private SlidingRank(double[] x) {
        // Zeros of both signs are equal, which they are not in sorting.
        double[] sorted = Arrays.stream(x)
                .filter(value -> !Double.isNaN(value))
                .map(value -> value + 0.0)
                .sorted()
                .toArray();
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[distinct - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        places = new int[x.length];
        for (int row = 0; row < x.length; row++) {
            places[row] = Double.isNaN(x[row]) ? 0 : 1 + Arrays.binarySearch(sorted, 0, distinct, x[row] + 0.0);
        }
        counts = new int[distinct + 1];
    }

    /** From 0, the lowest, to 1; NaN where a value of the window is missing. */
    static double[] of(double[] x, int n) {
        double[] ranks = SlidingWindows.undefined(x.length);
        SlidingRank window = new SlidingRank(x);
        int present = 0;
        for (int row = 0; row < x.length; row++) {
            present += window.add(row, 1);
            if (row >= n) {
                present += window.add(row - n, -1);
            }
            if (present == n) {
                int place = window.places[row];
                int below = window.upTo(place - 1);
                int others = window.upTo(place) - below - 1;
                ranks[row] = (below + others / 2.0) / (n - 1);
            }
        }
        return ranks;
    }

    /** Adds or takes away the value of a row; returns 0 where it has none, else the change. */
    private int add(int row, int change) {
        if (places[row] == 0) {
            return 0;
        }
        for (int place = places[row]; place < counts.length; place += place & -place) {
            counts[place] += change;
        }
        return change;
    }

    private int upTo(int last) {
        int sum = 0;
        for (int place = last; place > 0; place -= place & -place) {
            sum += counts[place];
        }
        return sum;
    }
}
