package dev.lookback.training;

import java.util.concurrent.CompletionStage;

/** Handle on a run that waits, trains or is over. All calls return at once and may come from any thread. */
public interface Run {

    RunState state();

    void pause();

    void resume();

    /** Ends after the current batch, keeping what was reached. */
    void stop();

    /** The outcome, once stopped or finished; completes with a {@link RunFailedException} if the run fails. */
    CompletionStage<RunResult> result();
}
