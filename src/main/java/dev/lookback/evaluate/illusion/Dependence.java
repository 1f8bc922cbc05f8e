package dev.lookback.evaluate.illusion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How far a value is a function of another one, whatever the function. */
final class Dependence {

    private Dependence() {}

    /** ξ as a share of what it is for so many pairs where y is a function of x, which is less than 1. */
    static double share(double[] x, double[] y) {
        double most = of(y, y);
        return most <= 0 ? 0 : Math.min(1, of(x, y) / most);
    }

    /**
     * Chatterjee's ξ (A new coefficient of correlation, JASA 2021): about 0 where y has nothing to do with x, towards 1 the more y is
     * a function of x; with n pairs at most 1 − 3 / n or so. Takes n log n.
     *
     * @param x {@code [n]} in an order that has nothing to do with y: equal values are taken as they come
     * @param y {@code [n]}
     * @return 0 where y does not vary
     */
    static double of(double[] x, double[] y) {
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
            int atMost = after(sorted, y[order[i]]);
            double atLeast = n - before(sorted, y[order[i]]);
            steps += i == 0 ? 0 : Math.abs(atMost - before);
            spread += atLeast * (n - atLeast);
            before = atMost;
        }
        return spread == 0 ? 0 : 1 - n * steps / (2 * spread);
    }

    /** How many values are smaller. */
    private static int before(double[] sorted, double value) {
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

    /** How many values are at most as large. */
    private static int after(double[] sorted, double value) {
        return before(sorted, Math.nextUp(value));
    }
}
