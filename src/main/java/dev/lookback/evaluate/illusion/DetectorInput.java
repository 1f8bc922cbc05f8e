package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.assessment.Comparison;
import dev.lookback.evaluate.baseline.Baseline;
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
 * Input of the detectors.
 *
 * @param plan windows of the recipe on the series
 * @param forecasts of a run; empty without one
 * @param tries runs whose validation scores were seen on the same rows, this one included; empty where they are not counted
 */
public record DetectorInput(
        Series series, Recipe recipe, WindowPlan plan, Map<Split, SplitForecast> forecasts, OptionalInt tries) {

    public DetectorInput {
        forecasts = Map.copyOf(forecasts);
    }

    /** A series and a recipe, before any run; empty while the columns or windows are invalid. */
    public static Optional<DetectorInput> of(Recipe recipe, Series series) {
        RecipeCheck check = RecipeCheck.of(recipe, series);
        boolean columns = check.problems().stream()
                .noneMatch(p -> p.severity() == Severity.ERROR && p.field().startsWith("data"));
        return check.plan()
                .filter(plan -> columns)
                .map(plan -> new DetectorInput(series, recipe, plan, Map.of(), OptionalInt.empty()));
    }

    /** The same with the forecasts of a run. */
    public DetectorInput withRun(Map<Split, SplitForecast> ofRun, OptionalInt runsTried) {
        return new DetectorInput(series, recipe, plan, ofRun, runsTried);
    }

    String target() {
        return recipe.data().target();
    }

    /** {@code [rows]} of the target. */
    double[] targetValues() {
        return series.values(target());
    }

    /** Features other than the target. */
    List<String> otherFeatures() {
        return recipe.data().features().stream()
                .filter(name -> !name.equals(target()))
                .toList();
    }

    /** Rows between newest input and the first target. */
    int horizon() {
        return plan.spec().horizon();
    }

    /** Rows between windows that do not overlap in what they forecast. */
    int reach() {
        return plan.spec().reach();
    }

    /** Effective number of windows of a split: those that overlap in what they forecast count as one. */
    double independentWindows(Split split) {
        return (double) plan.count(split) / reach();
    }

    /** The forecasts on which a run is evaluated: of validation, or of train where validation has none. Never of test. */
    Optional<SplitForecast> evaluated() {
        return Optional.ofNullable(forecasts.getOrDefault(Split.VALIDATION, forecasts.get(Split.TRAIN)))
                .filter(forecast -> forecast.count() > 0);
    }

    /** Comparison with persistence on validation, the same as in the verdict; empty where there are too few windows to test it. */
    Optional<Comparison> skill() {
        return evaluated()
                .filter(forecast -> forecast.split() == Split.VALIDATION)
                .map(forecast -> Comparison.tested(
                        Baseline.PERSISTENCE,
                        forecast.errors(),
                        forecast.persistenceForecast().errors(),
                        reach(),
                        () -> true))
                .filter(compared -> compared.evidence().isPresent());
    }

    /** Name of a split within a sentence. */
    static Message name(Split split) {
        return switch (split) {
            case TRAIN -> Message.of("evaluate.illusion.split.train");
            case VALIDATION -> Message.of("evaluate.illusion.split.validation");
            case TEST -> Message.of("evaluate.illusion.split.test");
        };
    }
}
