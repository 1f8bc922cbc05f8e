package dev.lookback.evaluate.baseline;

import dev.lookback.window.WindowSource;

/**
 * Ridge regression of the change from the last seen value on the inputs of a window, in the network's scaled terms: output =
 * output of persistence + intercept + Σ weight · input.
 *
 * @param timeSteps of each feature that are read, the newest ones; all where there are few
 * @param weights {@code [steps ahead][features · timeSteps]}, time fastest
 * @param intercepts {@code [steps ahead]}
 * @param penalty λ that was chosen, per window, for inputs of standard deviation 1
 */
public record Ridge(int timeSteps, double[][] weights, double[] intercepts, double penalty) {

    /** For one thread, as it holds a buffer. */
    Forecaster on(WindowSource source) {
        RidgeInputs inputs = new RidgeInputs(source, timeSteps);
        double[] window = new double[inputs.count()];
        return (anchor, out, offset) -> {
            inputs.write(anchor, window, 0);
            float persistence = source.persistenceOutput(anchor);
            for (int step = 0; step < weights.length; step++) {
                double output = persistence + intercepts[step];
                for (int i = 0; i < window.length; i++) {
                    output += weights[step][i] * window[i];
                }
                out[offset + step] = source.forecast(anchor, (float) output);
            }
        };
    }
}
