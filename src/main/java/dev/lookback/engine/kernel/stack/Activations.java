package dev.lookback.engine.kernel.stack;

import java.util.List;

/**
 * One number for each value that passes a network with one window, copied: {@code [channels, timeSteps]}, time fastest, or
 * {@code [units]}.
 *
 * @param input of the window itself
 * @param layers of what each layer puts out
 * @param inside of what each layer's inner convolutions put out, in the order of their parts; none but for residual blocks
 */
public record Activations(float[] input, List<float[]> layers, List<List<float[]>> inside) {}
