package dev.lookback.app.runs.naming;

import dev.lookback.recipe.Recipe;
import dev.lookback.runs.RecipeOrigin;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.store.RunStore;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Differences among the runs of a table, for its columns.
 *
 * @param varied fields of the newest sweep among the runs, in its order
 * @param fields in which the recipes differ, the most telling first
 */
public record RunDifferences(List<RunField> varied, List<RunField> fields, boolean severalSeries) {

    /** Recipes that are read of many runs, spread evenly: columns need not know of every trial of a sweep. */
    private static final int SAMPLE = 200;

    public static RunDifferences none() {
        return new RunDifferences(List.of(), List.of(), false);
    }

    public static RunDifferences of(RunStore store, List<Long> runs) {
        List<Long> sample = sample(runs);
        Map<Long, RecipeOrigin> origins = store.origins().of(sample);
        List<Recipe> recipes = sample.stream()
                .filter(origins::containsKey)
                .map(run -> origins.get(run).recipe())
                .toList();
        long series = recipes.stream()
                .map(recipe -> recipe.data().digest())
                .distinct()
                .count();
        return new RunDifferences(
                store.sweeps()
                        .newestAmong(runs)
                        .map(sweep ->
                                VariedFields.of(sweep.recipe(), sweep.settings().vary()))
                        .orElse(List.of()),
                DifferingFields.of(recipes),
                series > 1);
    }

    /** The same with the fields that have a name on the screen only. */
    public RunDifferences among(Predicate<RunField> named) {
        return new RunDifferences(
                varied.stream().filter(named).toList(),
                fields.stream().filter(named).toList(),
                severalSeries);
    }

    private static List<Long> sample(List<Long> runs) {
        int size = runs.size();
        return size <= SAMPLE
                ? runs
                : IntStream.range(0, SAMPLE)
                        .mapToObj(i -> runs.get((int) ((long) i * size / SAMPLE)))
                        .toList();
    }
}
