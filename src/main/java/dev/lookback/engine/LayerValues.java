package dev.lookback.engine;

import java.util.Arrays;

/**
 * Activations of one layer for one window, or the gradients with respect to them.
 *
 * @param channels channels of a sequence, or units of a vector
 * @param timeSteps 1 for a vector
 * @param values {@code [channels, timeSteps]}, time fastest; not to be changed
 */
public record LayerValues(int channels, int timeSteps, float[] values) {

    public float at(int channel, int timeStep) {
        return values[channel * timeSteps + timeStep];
    }

    /** The values of one channel, oldest first; a copy. */
    public float[] channel(int channel) {
        return Arrays.copyOfRange(values, channel * timeSteps, (channel + 1) * timeSteps);
    }
}
