package dev.lookback.training;

import dev.lookback.engine.Engine;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.window.split.Split;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;
import java.util.Set;

/**
 * Job for a run: recipe, series, engine and where to start.
 *
 * @param series with the rows of the recipe's columns
 * @param engine with the number of threads, on which the numbers depend to the bit
 * @param from where an earlier run has ended; empty to begin with weights drawn from the recipe's seed
 * @param until the epoch after which to wait; the recipe's last to finish
 * @param evaluated splits that are evaluated at all; validation always is
 * @param watched those of them that are evaluated after every epoch; all others only at the end, which saves time where nobody
 *     watches
 * @param purge rows at the beginning of validation and test in which no target lies: 0 but in a backtest
 */
@RecordBuilder
public record Job(
        Recipe recipe,
        Series series,
        Engine engine,
        Optional<Checkpoint> from,
        int until,
        Set<Split> evaluated,
        Set<Split> watched,
        int purge)
        implements JobBuilder.With {

    public Job {
        series = recipe.on(series);
        evaluated = Set.copyOf(evaluated);
        watched = Set.copyOf(watched);
    }

    /** All of a recipe, from the beginning, on the best engine of this machine. */
    public static Job of(Recipe recipe, Series series) {
        return new Job(
                recipe,
                series,
                Engine.best(),
                Optional.empty(),
                recipe.training().epochs(),
                Set.of(Split.values()),
                Set.of(Split.values()),
                0);
    }

    /** The same, but the test split is left alone: nobody can choose by results that nobody has. */
    public Job sealed() {
        return withEvaluated(Split.FOR_CHOOSING);
    }

    boolean isEvaluated(Split split) {
        return evaluated.contains(split);
    }

    boolean isWatched(Split split) {
        return isEvaluated(split) && watched.contains(split);
    }
}
