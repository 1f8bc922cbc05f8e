package dev.lookback.app.workbench;

import dev.lookback.app.workbench.library.LiveRun;
import java.util.OptionalLong;

/** Questions to the user before something is replaced or stopped. JavaFX thread only. */
public interface Questions {

    /** Answers to a wish to train while a run that was started by hand goes on. */
    enum WhileTraining {
        /** Train the recipe after it, from the queue. */
        QUEUE,

        /** The same with the seed that is offered in place of its own. */
        QUEUE_OTHER_SEED,

        /** Stop it, and train the recipe now. */
        STOP,

        CANCEL
    }

    /** Calls {@code replace} once the recipe with unsaved edits may be replaced: now, after it was saved, or never. */
    void beforeReplacing(Runnable replace);

    /**
     * What is to become of a recipe while a run goes on or is paused.
     *
     * @param otherSeed offered where the run has the same recipe and seed, so that both would have the same numbers; empty elsewhere
     */
    WhileTraining whileTraining(LiveRun going, OptionalLong otherSeed);

    /** Asks nothing: replaces the recipe, which undo brings back, and queues. */
    static Questions none() {
        return new Questions() {
            @Override
            public void beforeReplacing(Runnable replace) {
                replace.run();
            }

            @Override
            public WhileTraining whileTraining(LiveRun going, OptionalLong otherSeed) {
                return WhileTraining.QUEUE;
            }
        };
    }
}
