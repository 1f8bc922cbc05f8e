package dev.lookback.app.workbench.library;

import dev.lookback.engine.Engine;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.queue.RunsEstimate;
import dev.lookback.runs.search.SearchSpace;
import dev.lookback.runs.search.SpaceException;
import dev.lookback.runs.search.SweepEstimate;
import dev.lookback.runs.search.SweepSettings;
import dev.lookback.runs.store.QueueItem;
import dev.lookback.runs.store.RunStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reader of an open store's queue and of its progress; remembers what is over since the queue was empty. On the store's thread. */
final class QueueReader {

    private static final Logger LOG = LoggerFactory.getLogger(QueueReader.class);

    /** Size of a sweep's space, which takes long to find out and changes with the settings only. */
    private record Size(SweepSettings settings, OptionalLong points) {}

    private final RunStore store;
    private final int threads = Engine.best().threads();
    private final Map<Long, Size> sizes = new HashMap<>();
    private final Set<QueueItem> seen = new HashSet<>();

    /** Seconds of the runs that are over. */
    private final Map<QueueItem, Double> over = new HashMap<>();

    QueueReader(RunStore store) {
        this.store = store;
    }

    QueueView read(boolean paused) {
        List<QueueItem> items = store.queue().items();
        if (items.isEmpty()) {
            seen.clear();
            over.clear();
            sizes.clear();
            return QueueView.empty();
        }
        seen.addAll(items);
        List<QueueView.Entry> entries = items.stream().map(this::entry).toList();
        List<RunsEstimate.Part> runs = entries.stream()
                .flatMap(entry -> entry.run().stream())
                .map(RunsEstimate.Part::of)
                .toList();
        seen.stream().filter(item -> !items.contains(item)).forEach(this::countOver);
        return new QueueView(
                entries,
                paused,
                seen.size() - items.size(),
                RunsEstimate.secondsLeft(runs, List.copyOf(over.values())));
    }

    private void countOver(QueueItem item) {
        if (item instanceof QueueItem.OfRun of && !over.containsKey(item)) {
            store.runs()
                    .find(of.run())
                    .filter(run -> !run.history().isEmpty())
                    .ifPresent(run -> over.put(item, RunsEstimate.Part.of(run).seconds()));
        }
    }

    private QueueView.Entry entry(QueueItem item) {
        if (item instanceof QueueItem.OfRun of) {
            return new QueueView.Entry(item, store.runs().find(of.run()), Optional.empty(), 0, Optional.empty());
        }
        Optional<StoredSweep> sweep = store.sweeps().find(((QueueItem.OfSweep) item).sweep());
        int trials = sweep.map(s -> store.sweeps().begun(s.id())).orElse(0);
        return new QueueView.Entry(item, Optional.empty(), sweep, trials, sweep.flatMap(this::estimate));
    }

    private Optional<SweepEstimate> estimate(StoredSweep sweep) {
        Size size = sizes.get(sweep.id());
        if (size == null || !size.settings().equals(sweep.settings())) {
            try {
                size = new Size(
                        sweep.settings(),
                        SearchSpace.parse(sweep.recipe(), sweep.settings().vary())
                                .size());
            } catch (SpaceException e) {
                LOG.debug("The progress of sweep {} is unknown", sweep.id(), e); // the queue says why it does not go on
                return Optional.empty();
            }
            sizes.put(sweep.id(), size);
        }
        return Optional.of(sweep.estimate(size.points(), store.sweeps().trials(sweep), threads));
    }
}
