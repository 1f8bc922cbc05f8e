package dev.lookback.network.layer;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Two dilated causal convolutions and a skip past them, as in a temporal convolutional network (Bai, Kolter and Koltun
 * 2018): activation(conv(conv(x)) + x), each convolution with the activation too. Where the number of channels changes,
 * the skip is a convolution with kernel size 1.
 */
@RecordBuilder
public record Residual(int filters, int kernelSize, int dilation, Activation activation)
        implements Layer, ResidualBuilder.With {

    /** Each of the two. */
    public Conv1D convolution() {
        return new Conv1D(filters, kernelSize, 1, dilation, Padding.CAUSAL, activation);
    }

    /** The one on the way past them, if there is one. */
    public Conv1D skip() {
        return Conv1D.of(filters, 1, Activation.LINEAR);
    }
}
