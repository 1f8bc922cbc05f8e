package dev.lookback.recipe.fix;

import dev.lookback.network.layer.AveragePool1D;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Padding;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Changes kernel or pool size, stride and padding of convolution and pooling layers; other layers stay unchanged. */
final class LayerEdits {

    /** Sliding layer, a convolution or pooling: its kernel or pool size, its stride, and copies with other ones. */
    private record Sliding(
            int size,
            int stride,
            IntFunction<Layer> withSize,
            IntFunction<Layer> withStride,
            Function<Padding, Layer> withPadding) {

        static Optional<Sliding> of(Layer layer) {
            if (layer instanceof Conv1D c) {
                return Optional.of(
                        new Sliding(c.kernelSize(), c.stride(), c::withKernelSize, c::withStride, c::withPadding));
            }
            if (layer instanceof MaxPool1D p) {
                return Optional.of(
                        new Sliding(p.poolSize(), p.stride(), p::withPoolSize, p::withStride, p::withPadding));
            }
            if (layer instanceof AveragePool1D p) {
                return Optional.of(
                        new Sliding(p.poolSize(), p.stride(), p::withPoolSize, p::withStride, p::withPadding));
            }
            return Optional.empty();
        }
    }

    private LayerEdits() {}

    /** Kernel or pool size; 0 for other layers. */
    static int size(Layer layer) {
        return Sliding.of(layer).map(Sliding::size).orElse(0);
    }

    static Layer withSize(Layer layer, int size) {
        return Sliding.of(layer).map(s -> s.withSize().apply(size)).orElse(layer);
    }

    static int stride(Layer layer) {
        return Sliding.of(layer).map(Sliding::stride).orElse(1);
    }

    static Layer withStride(Layer layer, int stride) {
        return Sliding.of(layer).map(s -> s.withStride().apply(stride)).orElse(layer);
    }

    static Layer withPadding(Layer layer, Padding padding) {
        return Sliding.of(layer).map(s -> s.withPadding().apply(padding)).orElse(layer);
    }

    /** Whether time steps may be left over after its last whole kernel or pool. */
    static boolean mayLeaveTail(Layer layer) {
        return size(layer) > 0 && !layer.equals(withPadding(layer, Padding.SAME));
    }
}
