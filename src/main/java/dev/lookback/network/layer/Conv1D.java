package dev.lookback.network.layer;

import io.soabase.recordbuilder.core.RecordBuilder;

/** Convolution along time. Weights {@code [filters, channels, kernelSize]} and a bias per filter. */
@RecordBuilder
public record Conv1D(int filters, int kernelSize, int stride, int dilation, Padding padding, Activation activation)
        implements Layer, Conv1DBuilder.With {

    /** Keras' defaults: stride 1, dilation 1, no padding. */
    public static Conv1D of(int filters, int kernelSize, Activation activation) {
        return new Conv1D(filters, kernelSize, 1, 1, Padding.VALID, activation);
    }
}
