package dev.lookback.recipe.fix;

import dev.lookback.network.layer.Misfit;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds fixes of a problem: candidates are run through the check, and only those that remove the problem are offered. */
public final class Fixes {

    private Fixes() {}

    /** Fixes of one problem of a recipe on its series, the smallest change first; empty if none is known. */
    public static List<Fix> of(Recipe recipe, Series series, Problem problem) {
        RecipeCheck before = RecipeCheck.of(recipe, series);
        List<Fix> clean = new ArrayList<>();
        List<Fix> revealing = new ArrayList<>();
        Set<Recipe> tried = new HashSet<>(Set.of(recipe));
        for (Fix candidate : candidates(before, series, problem)) {
            if (!tried.add(candidate.result())) {
                continue;
            }
            RecipeCheck after = RecipeCheck.of(candidate.result(), series);
            if (isIn(problem, after)) {
                continue;
            }
            Set<ProblemKey> newErrors = errors(after);
            newErrors.removeAll(errors(before));
            if (newErrors.isEmpty()) {
                clean.add(candidate);
            } else if (onlyReveals(before, after, newErrors)) {
                revealing.add(candidate);
            }
        }
        return clean.isEmpty() ? List.copyOf(revealing) : List.copyOf(clean);
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
     * Whether the new errors existed before, but were hidden: after a layer that does not fit, neither the following layers nor the
     * network's output are checked, and of a layer with a wrong field, its input is not checked either.
     */
    private static boolean onlyReveals(RecipeCheck before, RecipeCheck after, Set<ProblemKey> newErrors) {
        OptionalInt misfit = before.trace().firstMisfit();
        if (misfit.isEmpty()) {
            return false;
        }
        boolean wrongField =
                before.trace().layers().get(misfit.getAsInt()).misfit().orElseThrow() instanceof Misfit.BadField;
        int hidden = wrongField ? misfit.getAsInt() : misfit.getAsInt() + 1;
        boolean further = after.trace().firstMisfit().orElse(Integer.MAX_VALUE) >= hidden;
        return newErrors.stream().allMatch(e -> e.isWrongOutput() || further && e.isLayer());
    }

    private static boolean isIn(Problem problem, RecipeCheck check) {
        return check.problems().stream().map(ProblemKey::of).anyMatch(ProblemKey.of(problem)::equals);
    }

    private static Set<ProblemKey> errors(RecipeCheck check) {
        return check.errors().stream().map(ProblemKey::of).collect(Collectors.toCollection(HashSet::new));
    }

    /** Identity of a problem without its numbers: "gets 6" and "gets 5" are the same problem. */
    private record ProblemKey(String field, String key) {
        boolean isLayer() {
            return field.startsWith("network.layers");
        }

        boolean isWrongOutput() {
            return key.startsWith("network.problem.endsIn");
        }

        static ProblemKey of(Problem problem) {
            return new ProblemKey(problem.field(), problem.message().key());
        }
    }
}
