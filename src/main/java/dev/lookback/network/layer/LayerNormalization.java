package dev.lookback.network.layer;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Brings the channels of every time step, or the values of a vector, to mean 0 and variance 1, then scales and shifts
 * each (Ba, Kiros and Hinton 2016).
 */
@RecordBuilder
public record LayerNormalization(double epsilon) implements Layer, LayerNormalizationBuilder.With {

    /** Keras' default. */
    public static LayerNormalization keras() {
        return new LayerNormalization(1e-3);
    }
}
