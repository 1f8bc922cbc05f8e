package dev.lookback.explain;

import java.util.Arrays;

/**
 * Everything that one filter makes of a window.
 *
 * @param sums {@code [outputs]}: products and bias, before the activation
 * @param values {@code [outputs]}: what is put out
 * @param largestProduct of a single input and weight, without its sign
 */
public record FilterRow(double[] sums, double[] values, double largestProduct) {

    public double smallest() {
        return Arrays.stream(values).min().orElse(0);
    }

    public double largest() {
        return Arrays.stream(values).max().orElse(0);
    }

    /** The sum farthest from zero, without its sign. */
    public double largestSum() {
        return Arrays.stream(sums).map(Math::abs).max().orElse(0);
    }
}
