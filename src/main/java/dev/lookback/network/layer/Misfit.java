package dev.lookback.network.layer;

import dev.lookback.text.Message;
import java.util.List;

/** Reason why a layer cannot stand where it stands. */
public sealed interface Misfit {

    /** A kernel or pool longer than its input: "needs 7 time steps, gets 6". Both in time steps of its input. */
    record TooFewTimeSteps(int needed, int got) implements Misfit {}

    /** The layer works on sequences, but the time axis is already gone. */
    record NeedsSequence() implements Misfit {}

    /** The layer works on vectors, but its input still has a time axis. */
    record NeedsVector() implements Misfit {}

    /** The network must end in one value per forecast row: Dense(length). */
    record WrongOutput(int needed, Shape got) implements Misfit {}

    /**
     * A field out of its bounds: not a positive size, dilation together with stride, an unsupported padding …
     *
     * @param remedies candidates that may remedy it, the least change first
     */
    record BadField(String field, Message why, List<Remedy> remedies) implements Misfit {

        public BadField {
            remedies = List.copyOf(remedies);
        }
    }

    /**
     * The layer with another value in a field.
     *
     * @param label last part of the fix's text key
     * @param value that the text names
     */
    record Remedy(String label, Object value, Layer layer) {

        static Remedy use(Object value, Layer layer) {
            return new Remedy("use", value, layer);
        }

        /** All of Keras' default values. */
        static Remedy usual(Layer layer) {
            return new Remedy("usual", "", layer);
        }
    }
}
