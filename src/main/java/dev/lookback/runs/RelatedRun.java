package dev.lookback.runs;

import dev.lookback.recipe.Recipe;
import dev.lookback.training.RunState;
import java.util.Optional;

/**
 * Relative of a run: one that it comes from, or that comes from it.
 *
 * @param branch empty for one that comes from none
 * @param skill on the validation split; NaN where it was not evaluated
 */
public record RelatedRun(long id, String name, RunState state, Recipe recipe, Optional<Branch> branch, double skill) {}
