package dev.lookback.app.workbench.library;

import dev.lookback.runs.StoredRun;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.search.SweepEstimate;
import dev.lookback.runs.store.QueueItem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Snapshot of the queue, first to last.
 *
 * @param over items that are over, of those that were in the queue since it was empty
 * @param secondsLeft that its runs still take, sweeps not counted; empty while too little is known
 */
public record QueueView(List<Entry> entries, boolean paused, int over, OptionalDouble secondsLeft) {

    /**
     * Item of the queue: a run or a sweep.
     *
     * @param trials that a sweep has begun
     * @param estimate of a sweep's progress; empty for one of another version of the program
     */
    public record Entry(
            QueueItem item,
            Optional<StoredRun> run,
            Optional<StoredSweep> sweep,
            int trials,
            Optional<SweepEstimate> estimate) {}

    public QueueView {
        entries = List.copyOf(entries);
    }

    static QueueView empty() {
        return new QueueView(List.of(), false, 0, OptionalDouble.empty());
    }
}
