package dev.lookback.runs;

import dev.lookback.recipe.Recipe;
import dev.lookback.training.RunState;
import java.util.Optional;

/**
 * A run among those that it comes from and that come from it.
 *
 * @param branch empty for one that comes from none
 * @param skill on the validation split; NaN where it was not judged
 */
public record RelatedRun(long id, String name, RunState state, Recipe recipe, Optional<Branch> branch, double skill) {}
