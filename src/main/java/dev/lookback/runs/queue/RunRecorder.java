package dev.lookback.runs.queue;

import dev.lookback.evaluate.Scores;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.StoreException;
import dev.lookback.text.Message;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunState;
import dev.lookback.window.Split;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Writes down a run as it goes, on the run's own thread. A store that fails does not end the run: the trouble is told once, and
 * each epoch tries again, with all that is missing.
 */
final class RunRecorder implements Consumer<RunEvent> {

    private final RunStore store;
    private final LongSupplier adding;
    private final int threads;
    private final int keptEpochs;
    private final BooleanSupplier closing;
    private final Consumer<Message> trouble;
    private OptionalLong known = OptionalLong.empty();
    private Map<Split, Scores> scores = Map.of();
    private boolean troubled;

    /**
     * @param adding gives the run's number in the store, once; for a new one it is added then
     * @param threads that train it
     * @param keptEpochs after how many epochs weights are kept at most
     * @param closing whether runs are stopped only because the program ends, and are to go on when it is back
     * @param trouble hears why a run could not be written down
     */
    RunRecorder(
            RunStore store,
            LongSupplier adding,
            int threads,
            int keptEpochs,
            BooleanSupplier closing,
            Consumer<Message> trouble) {
        this.store = store;
        this.adding = adding;
        this.threads = threads;
        this.keptEpochs = keptEpochs;
        this.closing = closing;
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

    private long run() {
        if (known.isEmpty()) {
            known = OptionalLong.of(adding.getAsLong());
        }
        return known.getAsLong();
    }

    private void record(RunEvent event) {
        if (event instanceof RunEvent.BatchDone) {
            return; // too many, and nobody looks back at them
        }
        long run = run();
        if (event instanceof RunEvent.Started started) {
            store.runs().begin(run, started.facts(), threads);
        } else if (event instanceof RunEvent.StateChanged changed) {
            store.runs().state(run, changed.state());
        } else if (event instanceof RunEvent.EpochDone epoch) {
            scores = epoch.scores();
        } else if (event instanceof RunEvent.Reached reached) {
            store.progress().reached(run, reached.checkpoint(), scores, keptEpochs);
        } else if (event instanceof RunEvent.Over over) {
            boolean goesOn = over.result().state() == RunState.STOPPED && closing.getAsBoolean();
            if (goesOn) {
                store.runs().state(run, RunState.INTERRUPTED);
            } else {
                store.outcomes().over(run, over.result());
            }
        } else if (event instanceof RunEvent.Failed failed) {
            store.outcomes().failed(run, failed);
        }
    }
}
