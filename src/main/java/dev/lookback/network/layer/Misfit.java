package dev.lookback.network.layer;

import dev.lookback.text.Message;

/** Why a layer cannot stand where it stands. */
public sealed interface Misfit {

    /** A kernel or pool longer than what reaches it: "needs 7 time steps, gets 6". Both in time steps of its input. */
    record TooFewTimeSteps(int needed, int got) implements Misfit {}

    /** The layer works on sequences, but the time axis is already gone. */
    record NeedsSequence() implements Misfit {}

    /** The layer works on vectors, but its input still has a time axis. */
    record NeedsVector() implements Misfit {}

    /** The network must end in one value per forecast row: Dense(length). */
    record WrongOutput(int needed, Shape got) implements Misfit {}

    /** A field out of its bounds: not a positive size, dilation together with stride, an unsupported padding … */
    record BadField(String field, Message why) implements Misfit {}
}
