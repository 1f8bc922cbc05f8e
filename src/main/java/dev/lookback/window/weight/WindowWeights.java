package dev.lookback.window.weight;

import dev.lookback.series.Series;
import dev.lookback.window.RowRanges;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.split.Split;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Weights of the training windows: each is the mean of those of its target rows, in such a unit that the mean over the training
 * windows is 1. Validation and test windows have none.
 */
public final class WindowWeights {

    /** Weights where all windows count the same: none are kept. */
    public static final float[] EVEN = {};

    private WindowWeights() {}

    /**
     * @return {@code [windows]} in the order of the training windows; {@link #EVEN} where they all count the same
     * @throws IllegalArgumentException if no training window would count
     */
    public static float[] of(RowWeights weights, Series series, WindowPlan plan) {
        RowRanges targets = targets(plan);
        if (weights.areEven() || targets.isEmpty()) {
            return EVEN;
        }
        int length = plan.spec().length();
        double[] rows = logarithms(weights, series, targets.last() + length);
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < targets.count(); i++) {
            for (int row = targets.at(i); row < targets.at(i) + length; row++) {
                largest = Math.max(largest, rows[row]);
            }
        }
        if (largest == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("no training window counts: " + weights);
        }
        // Relative to the largest, so that a short half-life cannot make all of them vanish.
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Math.pow(2, Math.min(0, rows[row] - largest));
        }
        return windows(targets, length, rows);
    }

    private static float[] windows(RowRanges targets, int length, double[] rows) {
        double[] sums = new double[targets.count()];
        for (int i = 0; i < sums.length; i++) {
            int first = targets.at(i);
            for (int k = 0; k < length; k++) {
                sums[i] += rows[first + k];
            }
        }
        double mean = Arrays.stream(sums).sum() / sums.length;
        float[] windows = new float[sums.length];
        for (int i = 0; i < windows.length; i++) {
            windows[i] = (float) (sums[i] / mean);
        }
        return windows;
    }

    /** Logarithms to base 2 of the weights of the first {@code count} rows, −∞ for 0. */
    private static double[] logarithms(RowWeights weights, Series series, int count) {
        double[] rows = new double[count];
        weights.halfLife().ifPresent(half -> Arrays.setAll(rows, row -> row / half));
        for (RowWeights.Span span : weights.spans()) {
            double factor = Math.log(span.factor()) / Math.log(2);
            int behind = Math.min(count, span.behind(series));
            for (int row = span.first(series); row < behind; row++) {
                rows[row] += factor;
            }
        }
        return rows;
    }

    /** Whether no training window would count: all targets of all of them are in spans of factor 0. */
    public static boolean areAllZero(RowWeights weights, Series series, WindowPlan plan) {
        BitSet off = new BitSet();
        for (RowWeights.Span span : weights.spans()) {
            if (span.factor() == 0 && span.first(series) < span.behind(series)) {
                off.set(span.first(series), span.behind(series));
            }
        }
        RowRanges targets = targets(plan);
        int length = plan.spec().length();
        return !targets.isEmpty() && targets.rows().allMatch(first -> off.nextClearBit(first) >= first + length);
    }

    /** Whether a span has a row that a training window forecasts, so that it changes something. */
    public static boolean isUsed(RowWeights.Span span, Series series, WindowPlan plan) {
        RowRanges targets = targets(plan);
        int first = Math.max(targets.first(), span.first(series));
        int last = Math.min(targets.last() + plan.spec().length(), span.behind(series)) - 1;
        return !targets.isEmpty() && first <= last;
    }

    /** First target row of each training window. */
    private static RowRanges targets(WindowPlan plan) {
        return plan.anchors(Split.TRAIN).shifted(plan.spec().targetRow(0));
    }
}
