package dev.lookback.network.layer;

import dev.lookback.network.connectivity.Connectivity;
import dev.lookback.text.Message;
import java.util.Map;
import java.util.Optional;

/**
 * One layer of the network: an immutable value with the Keras meaning and names of its fields. Sequences are
 * {@code [batch, channels, timeSteps]}, vectors {@code [batch, units]}. Each kind answers here for itself; other packages
 * tell kinds apart by a {@link Visitor}.
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
                BatchNormalization,
                LayerNormalization,
                LSTM,
                Residual,
                ZeroPadding1D {

    /** First field out of its bounds. */
    Optional<Misfit.BadField> badField();

    /** Reason why the layer cannot take this input; its fields are within their bounds. */
    Optional<Misfit> misfit(Shape input);

    /** Shape of its output for an input that fits. */
    Shape output(Shape input);

    /**
     * Channels or units of its output when only those of its input are known, not the time steps.
     *
     * @param width channels or units of its input; 0 where they are not known
     * @return 0 where they are not known
     */
    int width(int width);

    /**
     * Numbers that it holds, trainable or not, as Keras counts them; none unless its kind has some.
     *
     * @param width channels or units of its input, at least 1
     */
    default long parameters(int width) {
        return 0;
    }

    /**
     * Multiplications with addition for one window, padding included; looking for a maximum and averaging are free.
     *
     * @param input that fits
     */
    default long multiplyAdds(Shape input) {
        return 0;
    }

    /** Inputs that each output depends on, for an input that fits. */
    Connectivity connectivity(Shape input);

    /** Whether a forecast's numbers pass it unchanged: it only rearranges them, or acts in training alone. */
    boolean keepsValues();

    /**
     * Convolutions that it computes, in their order; none unless its kind has some.
     *
     * @param channels of its input
     */
    default Map<Part, Conv1D> convolutions(int channels) {
        return Map.of();
    }

    /** Convolution that it begins with: a Conv1D itself, the first of a residual block. */
    default Optional<Conv1D> firstConvolution() {
        return convolutions(0).values().stream().findFirst();
    }

    /** Its kind with its most important fields, if it has any: "Conv1D 32 × 7". */
    default Message brief() {
        return kind();
    }

    /** Calls the visitor's method for this kind. */
    <R> R accept(Visitor<R> visitor);

    /** Its kind by its Keras name: "Conv1D". */
    default Message kind() {
        return Message.of("network.layer." + getClass().getSimpleName());
    }

    /**
     * A distinction of all kinds, a method for each: the compiler names the ones that are missing.
     *
     * @param <R> result
     */
    interface Visitor<R> {

        R visit(Conv1D layer);

        R visit(MaxPool1D layer);

        R visit(AveragePool1D layer);

        R visit(GlobalMaxPool1D layer);

        R visit(GlobalAveragePool1D layer);

        R visit(Flatten layer);

        R visit(Dense layer);

        R visit(Dropout layer);

        R visit(SpatialDropout layer);

        R visit(BatchNormalization layer);

        R visit(LayerNormalization layer);

        R visit(LSTM layer);

        R visit(Residual layer);

        R visit(ZeroPadding1D layer);
    }
}
