package dev.lookback.runs.queue;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.TrialPlace;
import dev.lookback.runs.search.SearchSpace;
import dev.lookback.runs.search.Sweep;
import dev.lookback.runs.search.SweepSettings;
import dev.lookback.runs.search.SweepStep;
import dev.lookback.runs.search.Trial;
import dev.lookback.runs.store.RunStore;
import dev.lookback.series.Series;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Turns what a sweep wants next into runs of the store. */
final class SweepDriver {

    /** A run that was claimed, to be trained until an epoch. */
    record Assignment(long run, Series series, int until) {}

    /** A sweep with its space read, each value of which has been tried on the recipe: too much work to do for every trial. */
    private record Read(SweepSettings settings, Series series, Sweep sweep) {}

    private final RunStore store;
    private final SeriesCache shelf;
    private final Map<Long, Read> read = new HashMap<>();

    SweepDriver(RunStore store, SeriesCache shelf) {
        this.store = store;
        this.shelf = shelf;
    }

    /**
     * The next run of a sweep, claimed for this program; empty where there is none now, or another program was faster. A sweep
     * that has no more is over then.
     *
     * @param seconds since it was last asked, in which it was worked at
     * @throws dev.lookback.training.RunFailedException if its data is gone
     */
    Optional<Assignment> next(StoredSweep stored, double seconds) {
        Series series = shelf.of(stored.recipe().data());
        Sweep sweep = sweep(stored, series);
        List<StoredTrial> trials = store.sweeps().trials(stored);
        long running = trials.stream()
                .filter(t -> t.trial().state() == Trial.State.RUNNING)
                .count();
        int parallel = stored.settings().parallel();
        if (running >= parallel) {
            worked(stored, 0, seconds);
            return Optional.empty();
        }
        SweepStep step =
                sweep.next(trials.stream().map(StoredTrial::trial).toList(), (stored.seconds() + seconds) / 60);
        if (step instanceof SweepStep.Begin begin) {
            Recipe recipe = sweep.space().at(begin.point());
            TrialPlace place = new TrialPlace(stored.id(), begin.trial(), begin.point());
            NewRun trial = NewRun.of(recipe, series.name()).withTrial(Optional.of(place));
            OptionalLong run = store.claims().addTrial(trial, trials.size(), parallel);
            worked(stored, run.isPresent() ? begin.excluded() : 0, seconds);
            return run.isPresent()
                    ? Optional.of(new Assignment(run.getAsLong(), series, begin.until()))
                    : Optional.empty();
        }
        if (step instanceof SweepStep.GoOn on) {
            worked(stored, 0, seconds);
            return trials.stream()
                    .filter(t -> t.trial().number() == on.trial())
                    .map(StoredTrial::run)
                    .filter(run -> store.claims().claimTrial(run, stored.id(), parallel))
                    .map(run -> new Assignment(run, series, on.until()))
                    .findFirst();
        }
        if (step instanceof SweepStep.Done done) {
            worked(stored, done.excluded(), seconds);
            store.sweeps().over(stored.id(), done.reason());
            read.remove(stored.id());
        }
        return Optional.empty();
    }

    /** Nothing is written where nothing came of it: other programs that wait would be woken. */
    private void worked(StoredSweep stored, int excluded, double seconds) {
        if (excluded > 0 || seconds > 0) {
            store.sweeps().worked(stored.id(), excluded, seconds);
        }
    }

    private Sweep sweep(StoredSweep stored, Series series) {
        Read known = read.get(stored.id());
        if (known == null || !known.settings().equals(stored.settings()) || known.series() != series) {
            SearchSpace space =
                    SearchSpace.parse(stored.recipe(), stored.settings().vary());
            known = new Read(
                    stored.settings(),
                    series,
                    new Sweep(
                            space,
                            stored.settings(),
                            recipe -> RecipeCheck.of(recipe, series).trainable()));
            read.put(stored.id(), known);
        }
        return known.sweep();
    }
}
