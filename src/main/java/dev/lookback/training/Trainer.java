package dev.lookback.training;

import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import java.util.function.Consumer;

/** Owns the one thread on which networks are trained. */
public final class Trainer implements AutoCloseable {

    /** Wakes the numeric library in the background, so that the first run starts at once. */
    public void warmUp() {
        throw new UnsupportedOperationException("not written yet");
    }

    /**
     * Queues a run.
     *
     * @param listener hears every event, on the training thread
     */
    public Run start(Recipe recipe, Series series, Consumer<RunEvent> listener) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Stops what is running and ends the thread. */
    @Override
    public void close() {
        throw new UnsupportedOperationException("not written yet");
    }
}
