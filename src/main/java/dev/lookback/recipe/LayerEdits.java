package dev.lookback.recipe;

import dev.lookback.network.Layer;
import dev.lookback.network.Padding;

/** What convolutions and pools have in common, for changing it; other layers stay as they are. */
final class LayerEdits {

    private LayerEdits() {}

    /** Length of kernel or pool; 0 for other layers. */
    static int size(Layer layer) {
        if (layer instanceof Layer.Conv1D c) {
            return c.kernelSize();
        }
        if (layer instanceof Layer.MaxPool1D p) {
            return p.poolSize();
        }
        return layer instanceof Layer.AveragePool1D p ? p.poolSize() : 0;
    }

    static Layer withSize(Layer layer, int size) {
        if (layer instanceof Layer.Conv1D c) {
            return c.withKernelSize(size);
        }
        if (layer instanceof Layer.MaxPool1D p) {
            return p.withPoolSize(size);
        }
        return layer instanceof Layer.AveragePool1D p ? p.withPoolSize(size) : layer;
    }

    static int stride(Layer layer) {
        if (layer instanceof Layer.Conv1D c) {
            return c.stride();
        }
        if (layer instanceof Layer.MaxPool1D p) {
            return p.stride();
        }
        return layer instanceof Layer.AveragePool1D p ? p.stride() : 1;
    }

    static Layer withStride(Layer layer, int stride) {
        if (layer instanceof Layer.Conv1D c) {
            return c.withStride(stride);
        }
        if (layer instanceof Layer.MaxPool1D p) {
            return p.withStride(stride);
        }
        return layer instanceof Layer.AveragePool1D p ? p.withStride(stride) : layer;
    }

    static Layer withPadding(Layer layer, Padding padding) {
        if (layer instanceof Layer.Conv1D c) {
            return c.withPadding(padding);
        }
        if (layer instanceof Layer.MaxPool1D p) {
            return p.withPadding(padding);
        }
        return layer instanceof Layer.AveragePool1D p ? p.withPadding(padding) : layer;
    }

    /** Whether time steps may be left over behind its last whole kernel or pool. */
    static boolean mayLeaveTail(Layer layer) {
        return size(layer) > 0 && !layer.equals(withPadding(layer, Padding.SAME));
    }
}
