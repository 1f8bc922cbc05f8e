package dev.lookback.network.layer;

/**
 * One layer of the network: an immutable value with the Keras meaning and names of its fields. Sequences are
 * {@code [batch, channels, timeSteps]}, vectors {@code [batch, units]}.
 */
public sealed interface Layer
        permits Conv1D,
                MaxPool1D,
                AveragePool1D,
                GlobalMaxPool1D,
                GlobalAveragePool1D,
                Flatten,
                Dense,
                Dropout,
                SpatialDropout,
                LSTM,
                Residual,
                LayerNormalization,
                BatchNormalization {}
