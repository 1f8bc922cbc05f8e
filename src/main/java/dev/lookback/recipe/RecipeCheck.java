package dev.lookback.recipe;

import dev.lookback.network.ShapeTrace;
import dev.lookback.recipe.Problem.Severity;
import dev.lookback.series.Series;
import dev.lookback.window.WindowPlan;
import java.util.List;
import java.util.Optional;

/**
 * All that follows from a recipe and its series without training: what the forms show beside the values.
 *
 * @param plan splits and windows; empty where the splits make no sense
 * @param trace the way of a window through the network
 * @param problems everything that is wrong, in the order of the forms
 */
public record RecipeCheck(Recipe recipe, Optional<WindowPlan> plan, ShapeTrace trace, List<Problem> problems) {

    public RecipeCheck {
        problems = List.copyOf(problems);
    }

    /** Pure and quick (well below a millisecond for twenty layers): called on every keystroke. */
    public static RecipeCheck of(Recipe recipe, Series series) {
        throw new UnsupportedOperationException("not written yet");
    }

    public boolean trainable() {
        return problems.stream().noneMatch(p -> p.severity() == Severity.ERROR);
    }

    public List<Problem> at(String field) {
        return problems.stream().filter(p -> p.field().equals(field)).toList();
    }
}
