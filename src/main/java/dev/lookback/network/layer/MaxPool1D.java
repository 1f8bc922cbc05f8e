package dev.lookback.network.layer;

import io.soabase.recordbuilder.core.RecordBuilder;

/** Largest value of every {@code poolSize} time steps, per channel. Padding is valid or same. */
@RecordBuilder
public record MaxPool1D(int poolSize, int stride, Padding padding) implements Layer, MaxPool1DBuilder.With {

    /** Keras' default: the stride is the pool size. */
    public static MaxPool1D of(int poolSize) {
        return new MaxPool1D(poolSize, poolSize, Padding.VALID);
    }

    /** With another pool size; a stride that was the pool size, Keras' default, stays so. */
    public MaxPool1D resized(int size) {
        return new MaxPool1D(size, stride == poolSize ? size : stride, padding);
    }
}
