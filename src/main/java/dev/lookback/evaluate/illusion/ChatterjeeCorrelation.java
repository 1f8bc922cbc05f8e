package dev.lookback.evaluate.illusion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Chatterjee's rank correlation ξ: how far one value is a function of another, of any form. */
final class ChatterjeeCorrelation {

    private ChatterjeeCorrelation() {}

    /** ξ as a share of its maximum for so many pairs, reached where y is a function of x, which is less than 1. */
    static double normalized(double[] x, double[] y) {
        double max = xi(y, y);
        return max <= 0 ? 0 : Math.min(1, xi(x, y) / max);
    }

    /**
     * Chatterjee's ξ (A new coefficient of correlation, JASA 2021): about 0 where y is independent of x, and the closer to 1
     * the more y is a function of x; with n pairs at most about 1 − 3 / n. Takes n log n.
     *
     * @param x {@code [n]} in an order independent of y: ties are kept in that order
     * @param y {@code [n]}
     * @return 0 where y does not vary
     */
    static double xi(double[] x, double[] y) {
        int n = x.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> x[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        double steps = 0;
        double spread = 0;
        int before = 0;
        for (int i = 0; i < n; i++) {
            int atMost = countAtMost(sorted, y[order[i]]);
            double atLeast = n - countBelow(sorted, y[order[i]]);
            steps += i == 0 ? 0 : Math.abs(atMost - before);
            spread += atLeast * (n - atLeast);
            before = atMost;
        }
        return spread == 0 ? 0 : 1 - n * steps / (2 * spread);
    }

    /** Number of values below. */
    private static int countBelow(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Number of values at most as large. */
    private static int countAtMost(double[] sorted, double value) {
        return countBelow(sorted, Math.nextUp(value));
    }
}
