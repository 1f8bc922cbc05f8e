package dev.lookback.runs.queue;

import dev.lookback.text.Message;
import dev.lookback.training.Job;
import dev.lookback.training.Run;
import dev.lookback.training.RunEvent;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Hears what a queue does, on the threads of the queue and of its runs: quickly, please. */
public interface QueueListener {

    /**
     * A run is about to begin, or to go on; told before any of its events.
     *
     * @param handle comes as soon as it has begun
     */
    void begins(long run, Job job, CompletionStage<Run> handle);

    void event(long run, RunEvent event);

    /** What waits, or is over, may be something else now. */
    void changed();

    /** Something could not be kept, or not be found. */
    void trouble(Message reason);

    /** One who hears of trouble alone. */
    static QueueListener ofTrouble(Consumer<Message> trouble) {
        return new QueueListener() {
            @Override
            public void begins(long run, Job job, CompletionStage<Run> handle) {}

            @Override
            public void event(long run, RunEvent event) {}

            @Override
            public void changed() {}

            @Override
            public void trouble(Message reason) {
                trouble.accept(reason);
            }
        };
    }
}
