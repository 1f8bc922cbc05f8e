package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.Problem.Severity;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that detectors look at.
 *
 * @param plan the recipe's windows of the series
 * @param forecasts of a run; empty without one
 * @param tries runs whose validation scores were seen on these very rows, this one included; empty where nobody counts
 */
public record Facts(
        Series series, Recipe recipe, WindowPlan plan, Map<Split, SplitForecast> forecasts, OptionalInt tries) {

    public Facts {
        forecasts = Map.copyOf(forecasts);
    }

    /** A series and a recipe, before any run; empty where columns or windows make no sense yet. */
    public static Optional<Facts> of(Recipe recipe, Series series) {
        RecipeCheck check = RecipeCheck.of(recipe, series);
        boolean columns = check.problems().stream()
                .noneMatch(p -> p.severity() == Severity.ERROR && p.field().startsWith("data"));
        return check.plan()
                .filter(plan -> columns)
                .map(plan -> new Facts(series, recipe, plan, Map.of(), OptionalInt.empty()));
    }

    /** The same with what a run forecast. */
    public Facts withRun(Map<Split, SplitForecast> ofRun, OptionalInt runsTried) {
        return new Facts(series, recipe, plan, ofRun, runsTried);
    }

    String target() {
        return recipe.data().target();
    }

    /** {@code [rows]} of the target. */
    double[] targetValues() {
        return series.values(target());
    }

    /** Input columns that are not the target. */
    List<String> others() {
        return recipe.data().features().stream()
                .filter(name -> !name.equals(target()))
                .toList();
    }

    /** Rows between newest input and the first target. */
    int horizon() {
        return plan.spec().horizon();
    }

    /** Rows after which windows share nothing of what they forecast. */
    int reach() {
        return plan.spec().reach();
    }

    /** Windows of a split that say something of their own: those that overlap in what they forecast count as one. */
    double independent(Split split) {
        return (double) plan.count(split) / reach();
    }

    /** The forecasts that a run is judged by: validation's, or train's where validation has none. Never test's. */
    Optional<SplitForecast> judged() {
        return Optional.ofNullable(forecasts.getOrDefault(Split.VALIDATION, forecasts.get(Split.TRAIN)))
                .filter(forecast -> forecast.count() > 0);
    }

    /** What a run has shown on validation; empty where that cannot be told from chance at all. */
    Optional<SkillEvidence> skill() {
        return judged().filter(forecast -> forecast.split() == Split.VALIDATION)
                .flatMap(forecast -> SkillEvidence.of(forecast, reach()));
    }

    /** A split's name in a sentence. */
    static Message name(Split split) {
        return switch (split) {
            case TRAIN -> Message.of("evaluate.illusion.split.train");
            case VALIDATION -> Message.of("evaluate.illusion.split.validation");
            case TEST -> Message.of("evaluate.illusion.split.test");
        };
    }
}
