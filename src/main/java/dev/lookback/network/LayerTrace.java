package dev.lookback.network;

import java.util.Optional;

/**
 * What one layer does to a window.
 *
 * @param input shape that reaches it; empty behind a layer that does not fit
 * @param output shape that leaves it; empty when it does not fit
 * @param parameters trainable numbers, as Keras counts them (of BatchNormalization the non-trainable too)
 * @param receptiveField input time steps that one output value depends on, at most T
 * @param multiplyAdds multiplications with addition per window in one forward pass
 * @param misfit why it does not fit, if so
 */
public record LayerTrace(
        Layer layer,
        Optional<Shape> input,
        Optional<Shape> output,
        long parameters,
        int receptiveField,
        long multiplyAdds,
        Optional<Misfit> misfit) {}
