package dev.lookback.recipe.check;

import dev.lookback.network.ShapeTrace;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.Problem.Severity;
import dev.lookback.series.Series;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.Splits;
import java.util.List;
import java.util.Optional;

/**
 * Result of checking a recipe on its series, without training: windows, shape trace and problems.
 *
 * @param plan splits and windows; empty if the splits or the windows are invalid
 * @param trace shape trace of a window through the network
 * @param problems all problems, in the order of the forms
 */
public record RecipeCheck(Recipe recipe, Optional<WindowPlan> plan, ShapeTrace trace, List<Problem> problems) {

    public RecipeCheck {
        problems = List.copyOf(problems);
    }

    /**
     * Checks a recipe on the rows that its columns leave. Pure and fast (well below a millisecond for twenty layers), since it runs on every keystroke.
     *
     * @param file series of the recipe's file, in whatever way it is prepared
     */
    public static RecipeCheck of(Recipe recipe, Series file) {
        Series series = recipe.on(file);
        WindowSpec windows = recipe.windows();
        Splits.Resolution splits = Splits.resolve(recipe.splits(), series);
        ProblemCollector windowProblems = WindowCheck.windows(windows, series.rows(), splits.borders());
        boolean validWindows = WindowCheck.isValid(windows, series.rows());
        Optional<WindowPlan> plan = splits.borders().filter(b -> validWindows).map(b -> recipe.plan(series, b));
        // A window cannot have more time steps than the series has rows; that error is reported at the lookback.
        int timeSteps = recipe.tracedSteps(series.rows());
        ShapeTrace trace = recipe.trace(timeSteps);

        ProblemCollector found = DataCheck.columns(recipe.data(), series);
        found.addAll(windowProblems);
        found.addAll(WindowCheck.receptiveField(trace, timeSteps));
        splits.problems().forEach(p -> found.error(p.field(), p.message()));
        plan.ifPresent(p -> found.addAll(WindowCheck.counts(p)));
        plan.ifPresent(p -> found.addAll(WindowCheck.gaps(p, series)));
        found.addAll(DataCheck.scaler(recipe));
        found.addAll(DataCheck.targetForm(recipe, series));
        found.addAll(NetworkCheck.network(trace, timeSteps));
        boolean hasValidation = plan.map(p -> p.count(Split.VALIDATION) > 0).orElse(true);
        found.addAll(TrainingCheck.training(recipe.training(), hasValidation));
        found.addAll(WeightCheck.weights(recipe.training().rowWeights(), series, plan));
        return new RecipeCheck(recipe, plan, trace, found.list());
    }

    public boolean trainable() {
        return errors().isEmpty();
    }

    /** The problems that keep the recipe from training. */
    public List<Problem> errors() {
        return problems.stream().filter(p -> p.severity() == Severity.ERROR).toList();
    }

    public List<Problem> at(String field) {
        return problems.stream().filter(p -> p.field().equals(field)).toList();
    }
}
