package dev.lookback.training;

/** A handle on a run that waits, trains or is over. All calls return at once and may come from any thread. */
public interface Run {

    RunState state();

    void pause();

    void resume();

    /** Ends after the current batch, keeping what was reached. */
    void stop();
}
