package dev.lookback.engine;

/**
 * State of an optimizer, from which another one resumes to the bit.
 *
 * @param steps taken so far
 * @param values state variables of the rule (moments, velocity), {@code [variables · parameters]}, in DL4J's order; empty
 *     for a rule without any
 */
public record OptimizerState(int steps, float[] values) {

    /** State before the first step. */
    public static OptimizerState fresh() {
        return new OptimizerState(0, new float[0]);
    }
}
