package dev.lookback.app.workbench.library;

import dev.lookback.runs.StoredRun;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.store.QueueItem;
import dev.lookback.runs.store.RunStore;
import java.util.List;
import java.util.Optional;

/** Snapshot of the queue, first to last. */
public record QueueView(List<Entry> entries, boolean paused) {

    /**
     * Item of the queue: a run or a sweep.
     *
     * @param trials that a sweep has begun
     */
    public record Entry(QueueItem item, Optional<StoredRun> run, Optional<StoredSweep> sweep, int trials) {}

    public QueueView {
        entries = List.copyOf(entries);
    }

    static QueueView empty() {
        return new QueueView(List.of(), false);
    }

    static QueueView of(RunStore store, boolean paused) {
        return new QueueView(
                store.queue().items().stream().map(item -> entry(store, item)).toList(), paused);
    }

    private static Entry entry(RunStore store, QueueItem item) {
        if (item instanceof QueueItem.OfRun of) {
            return new Entry(item, store.runs().find(of.run()), Optional.empty(), 0);
        }
        Optional<StoredSweep> sweep = store.sweeps().find(((QueueItem.OfSweep) item).sweep());
        int trials = sweep.map(s -> store.sweeps().begun(s.id())).orElse(0);
        return new Entry(item, Optional.empty(), sweep, trials);
    }
}
