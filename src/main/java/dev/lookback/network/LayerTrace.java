package dev.lookback.network;

import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.Misfit;
import dev.lookback.network.layer.Shape;
import java.util.Optional;

/**
 * What one layer does to a window.
 *
 * @param input shape that reaches it; empty behind a layer that does not fit
 * @param output shape that leaves it; empty when none can (a network's wrong end still has its shape)
 * @param parameters trainable numbers, as Keras counts them (of BatchNormalization the non-trainable too); also behind a
 *     layer that runs out of time steps, as far as the number of channels is known
 * @param receptiveField time steps of the window from the oldest to the newest that one output value depends on, the
 *     widest of all outputs; at most T, 0 behind a layer that does not fit
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
