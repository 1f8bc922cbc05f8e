package dev.lookback.network;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * One layer of the network: an immutable value with the Keras meaning and names of its fields. Sequences are
 * {@code [batch, channels, timeSteps]}, vectors {@code [batch, units]}.
 */
public sealed interface Layer {

    /** Convolution along time. Weights {@code [filters, channels, kernelSize]} and a bias per filter. */
    @RecordBuilder
    record Conv1D(int filters, int kernelSize, int stride, int dilation, Padding padding, Activation activation)
            implements Layer, LayerConv1DBuilder.With {

        /** Keras' defaults: stride 1, dilation 1, no padding. */
        public static Conv1D of(int filters, int kernelSize, Activation activation) {
            return new Conv1D(filters, kernelSize, 1, 1, Padding.VALID, activation);
        }
    }

    /** Largest value of every {@code poolSize} time steps, per channel. Padding is valid or same. */
    @RecordBuilder
    record MaxPool1D(int poolSize, int stride, Padding padding) implements Layer, LayerMaxPool1DBuilder.With {

        /** Keras' default: the stride is the pool size. */
        public static MaxPool1D of(int poolSize) {
            return new MaxPool1D(poolSize, poolSize, Padding.VALID);
        }

        /** With another pool size; a stride that was the pool size, Keras' default, stays so. */
        public MaxPool1D resized(int size) {
            return new MaxPool1D(size, stride == poolSize ? size : stride, padding);
        }
    }

    /** Mean of every {@code poolSize} time steps, per channel; padded places do not count. Padding is valid or same. */
    @RecordBuilder
    record AveragePool1D(int poolSize, int stride, Padding padding) implements Layer, LayerAveragePool1DBuilder.With {

        public static AveragePool1D of(int poolSize) {
            return new AveragePool1D(poolSize, poolSize, Padding.VALID);
        }

        /** With another pool size; a stride that was the pool size, Keras' default, stays so. */
        public AveragePool1D resized(int size) {
            return new AveragePool1D(size, stride == poolSize ? size : stride, padding);
        }
    }

    /** Largest value over all time steps: {@code [batch, channels]}. */
    record GlobalMaxPool1D() implements Layer {}

    /** Mean over all time steps: {@code [batch, channels]}. */
    record GlobalAveragePool1D() implements Layer {}

    /** The sequence as one vector: {@code [batch, channels · timeSteps]}. */
    record Flatten() implements Layer {}

    /** Fully connected: weights {@code [inputs, units]} and a bias per unit. Takes a vector. */
    @RecordBuilder
    record Dense(int units, Activation activation) implements Layer, LayerDenseBuilder.With {}

    /** While training, sets single values to zero with probability {@code rate} and scales the rest by 1 / (1 − rate). */
    @RecordBuilder
    record Dropout(double rate) implements Layer, LayerDropoutBuilder.With {}

    /** Like dropout, but drops whole channels. Takes a sequence. */
    @RecordBuilder
    record SpatialDropout(double rate) implements Layer, LayerSpatialDropoutBuilder.With {}

    /**
     * Long short-term memory (Hochreiter and Schmidhuber 1997) with the usual gates: sigmoid for the gates, tanh for cell and
     * output. Takes a sequence; gives its newest output, {@code [batch, units]}, or all of them.
     *
     * @param returnSequences whether every time step's output goes on, {@code [batch, units, timeSteps]}
     */
    @RecordBuilder
    record LSTM(int units, boolean returnSequences) implements Layer, LayerLSTMBuilder.With {}

    /**
     * Two dilated causal convolutions and a skip past them, as in a temporal convolutional network (Bai, Kolter and Koltun
     * 2018): activation(conv(conv(x)) + x), each convolution with the activation too. Where the number of channels changes,
     * the skip is a convolution with kernel size 1.
     */
    @RecordBuilder
    record Residual(int filters, int kernelSize, int dilation, Activation activation)
            implements Layer, LayerResidualBuilder.With {

        /** Each of the two. */
        public Conv1D convolution() {
            return new Conv1D(filters, kernelSize, 1, dilation, Padding.CAUSAL, activation);
        }

        /** The one on the way past them, if there is one. */
        public Conv1D skip() {
            return Conv1D.of(filters, 1, Activation.LINEAR);
        }
    }

    /**
     * Brings the channels of every time step, or the values of a vector, to mean 0 and variance 1, then scales and shifts
     * each (Ba, Kiros and Hinton 2016).
     */
    @RecordBuilder
    record LayerNormalization(double epsilon) implements Layer, LayerLayerNormalizationBuilder.With {

        /** Keras' default. */
        public static LayerNormalization keras() {
            return new LayerNormalization(1e-3);
        }
    }

    /** Brings every channel to mean 0 and variance 1 over the batch, then scales and shifts it. */
    @RecordBuilder
    record BatchNormalization(double momentum, double epsilon) implements Layer, LayerBatchNormalizationBuilder.With {

        /** Keras' defaults. */
        public static BatchNormalization keras() {
            return new BatchNormalization(0.99, 1e-3);
        }
    }
}
