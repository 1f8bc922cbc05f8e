package dev.lookback.evaluate.interval;

import java.util.Arrays;

/**
 * Empirical coverage: the share of actual values inside their prediction intervals.
 *
 * @param windows counted
 * @param perStep {@code [length]} shares; NaN where there is no interval
 */
public record Coverage(int windows, double[] perStep) {

    /** Coverage over all windows and steps; NaN where a step has no interval. */
    public double share() {
        return Arrays.stream(perStep).sum() / perStep.length;
    }
}
