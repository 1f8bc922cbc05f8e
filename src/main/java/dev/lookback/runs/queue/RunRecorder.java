package dev.lookback.runs.queue;

import dev.lookback.evaluate.Scores;
import dev.lookback.runs.MadeForecast;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.sqlite.StoreException;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.Checkpoint;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunFacts;
import dev.lookback.training.RunResult;
import dev.lookback.training.RunState;
import dev.lookback.window.split.Split;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recorder that writes a run into the store as it goes, on the run's own thread. A store that fails does not end the run: the trouble is told once, and
 * each event, and whoever calls {@link #catchUp}, tries again with all that is missing. Of epochs that the store missed only the
 * weights in between are lost: the best, the newest, and every number are kept.
 */
final class RunRecorder implements Consumer<RunEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(RunRecorder.class);

    private final RunStore store;
    private final Series series;
    private final LongSupplier adding;
    private final int threads;
    private final int keptEpochs;
    private final BooleanSupplier closing;
    private final Consumer<Message> trouble;
    private OptionalLong known = OptionalLong.empty();
    private boolean troubled;
    private boolean over;

    // What the store does not have yet.
    private Optional<RunFacts> facts = Optional.empty();
    private Optional<RunState> state = Optional.empty();
    private final Map<Integer, Map<Split, Scores>> scores = new TreeMap<>();
    private Optional<RunEvent.Reached> reached = Optional.empty();
    private Optional<RunEvent> end = Optional.empty();
    private boolean resumes;
    private Optional<Message> missing = Optional.empty();

    /**
     * @param series that it is trained on
     * @param adding gives the run's number in the store, once; for a new one it is added then
     * @param threads that train it
     * @param keptEpochs after how many epochs weights are kept at most
     * @param closing whether runs are stopped only because the program ends, and are to be resumed when it is back
     * @param trouble hears why a run could not be written down
     */
    RunRecorder(
            RunStore store,
            Series series,
            LongSupplier adding,
            int threads,
            int keptEpochs,
            BooleanSupplier closing,
            Consumer<Message> trouble) {
        this.store = store;
        this.series = series;
        this.adding = adding;
        this.threads = threads;
        this.keptEpochs = keptEpochs;
        this.closing = closing;
        this.trouble = trouble;
    }

    @Override
    public synchronized void accept(RunEvent event) {
        if (event instanceof RunEvent.BatchDone) {
            return; // too many, and nobody rewinds to them
        }
        remember(event);
        catchUp();
    }

    /** Tries to write what the store does not have yet; tells why some of it could not be written. */
    synchronized Optional<Message> catchUp() {
        try {
            if (facts.isPresent() || state.isPresent() || reached.isPresent() || end.isPresent()) {
                write();
            }
            missing = Optional.empty();
        } catch (StoreException e) {
            fails(e.reason());
        } catch (RuntimeException e) {
            LOG.error("A run could not be written down", e);
            fails(Message.of("runs.store.failed", store.file().toString()));
        }
        return missing;
    }

    /** Whether the run is over, and in the store as it ended. */
    synchronized boolean isDone() {
        return over && missing.isEmpty();
    }

    synchronized boolean owes() {
        return missing.isPresent();
    }

    private void fails(Message reason) {
        missing = Optional.of(reason);
        if (!troubled) {
            troubled = true;
            trouble.accept(reason);
        }
    }

    private void remember(RunEvent event) {
        if (event instanceof RunEvent.Started started) {
            facts = Optional.of(started.facts());
        } else if (event instanceof RunEvent.StateChanged changed) {
            state = Optional.of(changed.state());
        } else if (event instanceof RunEvent.EpochDone epoch) {
            scores.put(epoch.result().epoch(), epoch.scores());
        } else if (event instanceof RunEvent.Reached checkpoint) {
            reached = Optional.of(checkpoint);
        } else {
            end = Optional.of(event);
            over = true;
            // As it is now: it may be written only when the program ends, though it was stopped by hand.
            resumes = event instanceof RunEvent.Over ended
                    && ended.result().state() == RunState.STOPPED
                    && closing.getAsBoolean();
        }
    }

    private void write() {
        long run = run();
        if (facts.isPresent()) {
            store.runs().begin(run, facts.get(), threads);
            facts = Optional.empty();
        }
        if (state.isPresent()) {
            store.runs().state(run, state.get());
            state = Optional.empty();
        }
        if (reached.isPresent()) {
            Checkpoint checkpoint = reached.get().checkpoint();
            Map<Split, Scores> newest = scores.getOrDefault(checkpoint.epoch(), Map.of());
            store.progress().reached(run, checkpoint, newest, keptEpochs);
            if (scores.size() > 1) {
                store.progress().evaluated(run, scores);
            }
            reached = Optional.empty();
            scores.clear();
        }
        if (end.isPresent()) {
            end(run, end.get());
            end = Optional.empty();
        }
    }

    private long run() {
        if (known.isEmpty()) {
            known = OptionalLong.of(adding.getAsLong());
        }
        return known.getAsLong();
    }

    private void end(long run, RunEvent event) {
        if (resumes) {
            store.runs().state(run, RunState.INTERRUPTED);
        } else if (event instanceof RunEvent.Over over) {
            store.outcomes().over(run, over.result());
            future(over.result()).ifPresent(made -> store.evidence().add(run, made));
        } else if (event instanceof RunEvent.Failed failed) {
            store.outcomes().failed(run, failed);
        }
    }

    /** What it says of the rows to come, kept before they are known; a run is whole without it. */
    private Optional<MadeForecast> future(RunResult result) {
        try {
            return Optional.of(MadeForecast.of(result.model().copy(), series))
                    .filter(made -> !made.points().isEmpty());
        } catch (RuntimeException e) {
            LOG.warn("The future could not be forecast", e);
            return Optional.empty();
        }
    }
}
