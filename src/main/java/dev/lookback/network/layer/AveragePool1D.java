package dev.lookback.network.layer;

import io.soabase.recordbuilder.core.RecordBuilder;

/** Mean of every {@code poolSize} time steps, per channel; padded places do not count. Padding is valid or same. */
@RecordBuilder
public record AveragePool1D(int poolSize, int stride, Padding padding) implements Layer, AveragePool1DBuilder.With {

    public static AveragePool1D of(int poolSize) {
        return new AveragePool1D(poolSize, poolSize, Padding.VALID);
    }

    /** With another pool size; a stride that was the pool size, Keras' default, stays so. */
    public AveragePool1D resized(int size) {
        return new AveragePool1D(size, stride == poolSize ? size : stride, padding);
    }
}
