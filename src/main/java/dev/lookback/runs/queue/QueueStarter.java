package dev.lookback.runs.queue;

import dev.lookback.runs.StoredRun;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.store.QueueItem;
import dev.lookback.runs.store.RunStore;
import dev.lookback.training.Job;
import dev.lookback.training.RunFailedException;
import dev.lookback.training.RunState;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts what waits in a queue, in its order, as long as threads are free. On the store's thread. */
final class QueueStarter {

    private static final Logger LOG = LoggerFactory.getLogger(QueueStarter.class);

    private final RunStore store;
    private final Workers workers;
    private final SeriesCache cache;
    private final Trials trials;
    private final QueueListener listener;
    private final Predicate<QueueItem> wanted;

    /** @param wanted what of all that waits is to be trained */
    QueueStarter(
            RunStore store,
            Workers workers,
            SeriesCache cache,
            Trials trials,
            QueueListener listener,
            Predicate<QueueItem> wanted) {
        this.store = store;
        this.workers = workers;
        this.cache = cache;
        this.trials = trials;
        this.listener = listener;
        this.wanted = wanted;
    }

    /** Puts runs that were interrupted before all that waits. */
    void resumeInterrupted() {
        for (long run : store.runs().in(RunState.INTERRUPTED)) {
            // Trials are resumed by their sweep, which is in the queue itself.
            if (store.runs()
                    .find(run)
                    .filter(found -> found.origin().trial().isEmpty())
                    .isPresent()) {
                store.queue().prepend(new QueueItem.OfRun(run));
            }
        }
    }

    /** Starts all that can start now. */
    void fill() {
        List<QueueItem> items = store.queue().items().stream().filter(wanted).toList();
        for (QueueItem item : items) {
            if (workers.free() <= 0) {
                return;
            }
            if (item instanceof QueueItem.OfSweep of) {
                fill(of);
            } else if (item instanceof QueueItem.OfRun of && !workers.isAt(of.run()) && !start(of, items.size() > 1)) {
                return; // in order: those behind it do not overtake
            }
        }
    }

    private void fill(QueueItem.OfSweep item) {
        while (workers.free() > 0) {
            Optional<StoredSweep> sweep = store.sweeps().find(item.sweep());
            if (sweep.isEmpty() || sweep.get().isOver()) {
                store.queue().remove(item);
                return;
            }
            if (!trials.beginNext(item, sweep.get())) {
                return;
            }
        }
    }

    /** Returns false if it has to wait: too few threads are free, or its data is not read yet. */
    private boolean start(QueueItem.OfRun item, boolean company) {
        long id = item.run();
        Optional<StoredRun> found = store.runs().find(id);
        if (found.isEmpty() || found.get().state() == RunState.FINISHED) {
            store.queue().remove(item);
            return true;
        }
        StoredRun run = found.get();
        if (run.state() == RunState.TRAINING || run.state() == RunState.PAUSED) {
            return true; // by another program
        }
        // A resumed run keeps its number of threads, so that its numbers are those of a run that was never interrupted.
        int threads = run.threads().orElse(company ? 1 : workers.engine().threads());
        if (Math.min(threads, workers.engine().threads()) > workers.free()
                || !cache.isReady(run.recipe().data())) {
            return false;
        }
        if (store.claims().claim(id)) { // else another program was faster
            startClaimed(item, threads);
        }
        return true;
    }

    private void startClaimed(QueueItem.OfRun item, int threads) {
        try {
            workers.start(item.run(), item, run -> job(run, threads));
        } catch (RunFailedException e) {
            LOG.warn("Run {} cannot begin", item.run(), e);
            store.queue().remove(item);
            listener.event(item.run(), e.failure());
            listener.trouble(e.failure().reason());
        }
    }

    private Job job(StoredRun run, int threads) {
        return Job.of(run.recipe(), cache.of(run.recipe().data()))
                .withEngine(workers.engine().withThreads(threads))
                .withFrom(workers.resumePoint().of(run))
                .sealed();
    }
}
