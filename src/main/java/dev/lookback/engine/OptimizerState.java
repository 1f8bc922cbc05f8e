package dev.lookback.engine;

/**
 * What an optimizer has behind it, so that another one can go on in its place to the bit.
 *
 * @param steps taken so far
 * @param memory what its rule remembers, {@code [arrays · parameters]}, in DL4J's order; empty for one that remembers nothing
 */
public record OptimizerState(int steps, float[] memory) {

    /** Of one that has not begun. */
    public static OptimizerState fresh() {
        return new OptimizerState(0, new float[0]);
    }
}
