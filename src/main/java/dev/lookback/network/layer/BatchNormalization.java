package dev.lookback.network.layer;

import io.soabase.recordbuilder.core.RecordBuilder;

/** Brings every channel to mean 0 and variance 1 over the batch, then scales and shifts it. */
@RecordBuilder
public record BatchNormalization(double momentum, double epsilon) implements Layer, BatchNormalizationBuilder.With {

    /** Keras' defaults. */
    public static BatchNormalization keras() {
        return new BatchNormalization(0.99, 1e-3);
    }
}
