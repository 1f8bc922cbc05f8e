package dev.lookback.app.chart;

import dev.lookback.app.chart.axis.AxisSpan;
import dev.lookback.series.Extremes;
import java.util.Optional;

/**
 * Points of a curve, ascending along x. Their extremes are known for any range of them, so that a view of millions of points costs as much
 * as it has pixels. Points whose y is not finite have no value.
 */
public final class Points {

    /** Least value that every axis can show. */
    static final double ANY = Double.NEGATIVE_INFINITY;

    /** Least value that a logarithmic axis can show. */
    static final double POSITIVE = Double.MIN_VALUE;

    private static final int NONE = -1;

    private final double[] xs;
    private final double[] ys;
    private Extremes extremes;

    /** The arrays are not copied. */
    public Points(double[] xs, double[] ys) {
        this(xs, ys, null);
    }

    /**
     * Points whose extremes are known already; the arrays are not copied.
     *
     * @param extremes of {@code ys}
     */
    public Points(double[] xs, double[] ys, Extremes extremes) {
        this.xs = xs;
        this.ys = ys;
        this.extremes = extremes;
    }

    public double[] xs() {
        return xs;
    }

    public double[] ys() {
        return ys;
    }

    public int size() {
        return xs.length;
    }

    /** First index whose x is not below a value; the size where there is none. */
    int indexFrom(double x) {
        int low = 0;
        int high = xs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (xs[middle] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** First index to draw in the span: one before it, so that the line enters from outside. */
    int firstIn(AxisSpan span) {
        return Math.max(0, indexFrom(span.from()) - 1);
    }

    /** Index after the last to draw in the span: one more than is within it. */
    int endIn(AxisSpan span) {
        return Math.min(xs.length, indexFrom(span.to()) + 1);
    }

    /** Smallest and largest value within a range of x, and of the points next to it; empty where there is none. */
    Optional<double[]> extent(AxisSpan span, boolean positiveOnly) {
        if (xs.length == 0 || xs[0] > span.to() || xs[xs.length - 1] < span.from()) {
            return Optional.empty();
        }
        return extent(firstIn(span), endIn(span), positiveOnly ? POSITIVE : ANY);
    }

    /** Smallest and largest value of all points; empty where there is none. */
    public Optional<double[]> extent() {
        return extent(0, size(), ANY);
    }

    Optional<double[]> extent(int from, int end, double least) {
        int low = lowest(from, end, least);
        return low < 0 ? Optional.empty() : Optional.of(new double[] {ys[low], ys[highest(from, end)]});
    }

    /** Index of the lowest value that is not below {@code least}; −1 where there is none. */
    int lowest(int from, int end, double least) {
        int lowest = extremes().lowest(from, end);
        if (lowest < 0 || ys[lowest] >= least) {
            return lowest;
        }
        int found = NONE;
        for (int i = from; i < end; i++) {
            if (has(i, least) && (found < 0 || ys[i] < ys[found])) {
                found = i;
            }
        }
        return found;
    }

    /** Index of the highest value; −1 where there is none. */
    int highest(int from, int end) {
        return extremes().highest(from, end);
    }

    /** Whether a point has a value that is not below {@code least}. */
    boolean has(int i, double least) {
        return ys[i] >= least && ys[i] - ys[i] == 0;
    }

    private Extremes extremes() {
        if (extremes == null) {
            extremes = Extremes.of(ys);
        }
        return extremes;
    }
}
