package dev.lookback.engine.kernel.stack;

/**
 * Windows of one training step with their targets.
 *
 * @param inputs {@code [count, window]}: each window is {@code [features, timeSteps]}, time fastest
 * @param window numbers of one window
 * @param targets {@code [count, length]}
 * @param weights {@code [count]} factors of the windows' losses; empty where all are 1
 * @param seed of dropout, together with the step and the window
 * @param step steps taken before
 */
public record Batch(float[] inputs, int window, float[] targets, float[] weights, long seed, int step) {

    float weight(int i) {
        return weights.length == 0 ? 1 : weights[i];
    }
}
