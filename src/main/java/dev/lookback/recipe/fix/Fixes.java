package dev.lookback.recipe.fix;

import dev.lookback.network.layer.Misfit;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.check.Problem.Severity;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what would remove a problem: candidates are tried against the check, and only those that help are offered. */
public final class Fixes {

    private Fixes() {}

    /** Fixes for one problem of a recipe on its series, the least change first; empty where none is known. */
    public static List<Fix> of(Recipe recipe, Series series, Problem problem) {
        RecipeCheck before = RecipeCheck.of(recipe, series);
        List<Fix> clean = new ArrayList<>();
        List<Fix> onTheWay = new ArrayList<>();
        Set<Recipe> tried = new HashSet<>(Set.of(recipe));
        for (Fix candidate : candidates(before, series, problem)) {
            if (!tried.add(candidate.result())) {
                continue;
            }
            RecipeCheck after = RecipeCheck.of(candidate.result(), series);
            if (isIn(problem, after)) {
                continue;
            }
            Set<Place> newErrors = errors(after);
            newErrors.removeAll(errors(before));
            if (newErrors.isEmpty()) {
                clean.add(candidate);
            } else if (bringsToLight(before, after, newErrors)) {
                onTheWay.add(candidate);
            }
        }
        return clean.isEmpty() ? List.copyOf(onTheWay) : List.copyOf(clean);
    }

    private static List<Fix> candidates(RecipeCheck check, Series series, Problem problem) {
        String field = problem.field();
        if (field.startsWith("data.") || field.equals("scaler") || field.equals("targetForm")) {
            return DataFixes.of(check.recipe(), series, problem);
        }
        if (field.startsWith("windows.")) {
            return WindowFixes.of(check, series, problem);
        }
        if (field.startsWith("splits")) {
            return SplitFixes.of(check, series, problem);
        }
        if (field.startsWith("network")) {
            return NetworkFixes.of(check, series, problem);
        }
        return field.startsWith("training.") ? TrainingFixes.of(check.recipe(), problem) : List.of();
    }

    /**
     * Behind a layer that does not fit nothing is checked, nor is the network's end, nor how a layer with a wrong field
     * stands; errors there were so before, and may show after a fix.
     */
    private static boolean bringsToLight(RecipeCheck before, RecipeCheck after, Set<Place> newErrors) {
        OptionalInt misfit = before.trace().firstMisfit();
        if (misfit.isEmpty()) {
            return false;
        }
        boolean wrongField =
                before.trace().layers().get(misfit.getAsInt()).misfit().orElseThrow() instanceof Misfit.BadField;
        int hidden = wrongField ? misfit.getAsInt() : misfit.getAsInt() + 1;
        boolean further = after.trace().firstMisfit().orElse(Integer.MAX_VALUE) >= hidden;
        return newErrors.stream().allMatch(e -> e.isWrongEnd() || further && e.isLayer());
    }

    private static boolean isIn(Problem problem, RecipeCheck check) {
        return check.problems().stream().map(Place::of).anyMatch(Place.of(problem)::equals);
    }

    private static Set<Place> errors(RecipeCheck check) {
        return check.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .map(Place::of)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** A problem but for its numbers: "gets 6" and "gets 5" are the same one. */
    private record Place(String field, String key) {
        boolean isLayer() {
            return field.startsWith("network.layers");
        }

        boolean isWrongEnd() {
            return key.startsWith("network.problem.endsIn");
        }

        static Place of(Problem problem) {
            return new Place(problem.field(), problem.message().key());
        }
    }
}
