package dev.lookback.runs.queue;

import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.Run;
import dev.lookback.training.RunEvent;

/** Hears what a queue does, on the threads of the queue and of its runs: quickly, please. */
public interface Watcher {

    /** A run is about to begin, or to go on. */
    void begins(long run, Series series, Run handle);

    void event(long run, RunEvent event);

    /** What waits, or is over, may be something else now. */
    void changed();

    /** Something could not be kept, or not be found. */
    void trouble(Message reason);

    /** Nobody watches. */
    static Watcher none() {
        return new Watcher() {
            @Override
            public void begins(long run, Series series, Run handle) {}

            @Override
            public void event(long run, RunEvent event) {}

            @Override
            public void changed() {}

            @Override
            public void trouble(Message reason) {}
        };
    }
}
