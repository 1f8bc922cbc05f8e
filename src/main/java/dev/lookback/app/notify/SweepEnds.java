package dev.lookback.app.notify;

import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.store.RunStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ends of sweeps, found by comparing the store with the last look at it: a short sweep may begin and end between two, and is never seen
 * in the queue. Thread of the runs only.
 */
final class SweepEnds {

    private RunStore looked;
    private final Set<Long> awaited = new HashSet<>();

    /** Number of the newest sweep at the last look. */
    private long newest;

    /** @param queued sweeps that wait in the queue or are worked at */
    List<FinishedSweep> since(RunStore store, Set<Long> queued) {
        long last = store.sweeps().names().keySet().stream().findFirst().orElse(0L);
        if (store != looked) { // sweeps before are those of other runs
            looked = store;
            awaited.clear();
            newest = last;
        }
        for (long sweep = newest + 1; sweep <= last; sweep++) {
            awaited.add(sweep);
        }
        newest = last;
        awaited.addAll(queued);
        List<FinishedSweep> over = new ArrayList<>();
        for (long sweep : List.copyOf(awaited)) {
            Optional<StoredSweep> found =
                    queued.contains(sweep) ? Optional.empty() : store.sweeps().find(sweep);
            found.filter(StoredSweep::isOver).ifPresent(of -> {
                awaited.remove(sweep);
                over.add(FinishedSweep.of(of, store.sweeps().trials(of)));
            });
        }
        return over;
    }
}
