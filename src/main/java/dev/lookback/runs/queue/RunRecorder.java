package dev.lookback.runs.queue;

import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.StoreException;
import dev.lookback.text.Message;
import dev.lookback.training.RunEvent;
import java.util.function.Consumer;

/**
 * Writes down a run as it goes, on the run's own thread. A store that fails does not end the run: the trouble is told once, and
 * each epoch tries again, with all that is missing.
 */
final class RunRecorder implements Consumer<RunEvent> {

    private final RunStore store;
    private final long run;
    private final int threads;
    private final int keptEpochs;
    private final Consumer<Message> trouble;
    private boolean troubled;

    /**
     * @param threads that train it
     * @param keptEpochs after how many epochs weights are kept at most
     * @param trouble hears why a run could not be written down
     */
    RunRecorder(RunStore store, long run, int threads, int keptEpochs, Consumer<Message> trouble) {
        this.store = store;
        this.run = run;
        this.threads = threads;
        this.keptEpochs = keptEpochs;
        this.trouble = trouble;
    }

    @Override
    public void accept(RunEvent event) {
        try {
            record(event);
        } catch (StoreException e) {
            if (!troubled) {
                troubled = true;
                trouble.accept(e.reason());
            }
        }
    }

    private void record(RunEvent event) {
        if (event instanceof RunEvent.Started started) {
            store.runs().begin(run, started.facts(), threads);
        } else if (event instanceof RunEvent.StateChanged changed) {
            store.runs().state(run, changed.state());
        } else if (event instanceof RunEvent.EpochDone epoch) {
            store.outcomes().scored(run, epoch.scores());
        } else if (event instanceof RunEvent.Reached reached) {
            store.progress().reached(run, reached.checkpoint(), keptEpochs);
        } else if (event instanceof RunEvent.Over over) {
            store.outcomes().over(run, over.result());
        } else if (event instanceof RunEvent.Failed failed) {
            store.outcomes().failed(run, failed);
        }
    }
}
