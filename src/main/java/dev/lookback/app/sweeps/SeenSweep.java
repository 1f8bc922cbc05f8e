package dev.lookback.app.sweeps;

import dev.lookback.engine.Engine;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.search.SearchSpace;
import dev.lookback.runs.search.SweepEstimate;
import dev.lookback.runs.search.Trial;
import dev.lookback.runs.store.RunStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Sweep on show, with its space and trials.
 *
 * @param space its search space
 * @param looks test peeks on its series so far
 * @param estimate of its progress
 */
record SeenSweep(StoredSweep sweep, SearchSpace space, List<StoredTrial> trials, int looks, SweepEstimate estimate) {

    static SeenSweep of(RunStore store, StoredSweep sweep) {
        SearchSpace space = SearchSpace.parse(sweep.recipe(), sweep.settings().vary());
        List<StoredTrial> trials = store.sweeps().trials(sweep);
        return new SeenSweep(
                sweep,
                space,
                trials,
                store.testPeeks()
                        .count(sweep.recipe().data().digest(), Optional.empty())
                        .peeks(),
                sweep.estimate(space.size(), trials, Engine.best().threads()));
    }

    /** The trial with the best objective; empty while none has any. */
    Optional<StoredTrial> best() {
        return trials.stream()
                .filter(trial -> trial.trial().state() != Trial.State.FAILED)
                .filter(trial -> Double.isFinite(trial.trial().cost()))
                .min(Comparator.comparingDouble(trial -> trial.trial().cost()));
    }
}
