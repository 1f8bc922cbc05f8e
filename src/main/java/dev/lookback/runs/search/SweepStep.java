package dev.lookback.runs.search;

import dev.lookback.text.Message;

/** What a sweep does next. */
public sealed interface SweepStep {

    /**
     * @param until the epoch after which to look at it again
     * @param excluded points that were drawn before it and cannot be trained
     */
    record Begin(int trial, Point point, int until, int excluded) implements SweepStep {}

    /** A trial that waits, or was interrupted, is worth some more epochs. */
    record GoOn(int trial, int until) implements SweepStep {}

    /** Nothing, until a trial that is under way has ended. */
    record Wait() implements SweepStep {}

    /** @param excluded points that were drawn since the last trial and cannot be trained */
    record Done(Message reason, int excluded) implements SweepStep {}
}
