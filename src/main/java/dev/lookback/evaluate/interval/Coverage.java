package dev.lookback.evaluate.interval;

import java.util.Arrays;

/**
 * How many intervals contained what came.
 *
 * @param windows that were looked at
 * @param perStep {@code [length]} shares; NaN where there is no interval
 */
public record Coverage(int windows, double[] perStep) {

    /** Share over all windows and steps; NaN where a step has no interval. */
    public double share() {
        return Arrays.stream(perStep).sum() / perStep.length;
    }
}
