package dev.lookback.explain;

import java.util.Arrays;

/**
 * Feature map of one filter: its outputs over a window.
 *
 * @param sums {@code [outputs]}: pre-activations (products plus bias)
 * @param values {@code [outputs]}: activations
 * @param largestProduct largest absolute product of an input and a weight
 */
public record FeatureMap(double[] sums, double[] values, double largestProduct) {

    public double smallest() {
        return Arrays.stream(values).min().orElse(0);
    }

    public double largest() {
        return Arrays.stream(values).max().orElse(0);
    }

    /** Largest absolute pre-activation. */
    public double largestSum() {
        return Arrays.stream(sums).map(Math::abs).max().orElse(0);
    }
}
