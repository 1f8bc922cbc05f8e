package dev.lookback.engine.kernel.stack;

import java.util.List;

/**
 * Activations of one window at every layer, or the gradients with respect to them; copies. Each is {@code [channels,
 * timeSteps]}, time fastest, or {@code [units]}.
 *
 * @param input of the window itself
 * @param layers of each layer's output
 * @param inside of each layer's inner convolutions, in the order of their parts; empty but for residual blocks
 */
public record Activations(float[] input, List<float[]> layers, List<List<float[]>> inside) {}
