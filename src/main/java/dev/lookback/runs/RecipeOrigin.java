package dev.lookback.runs;

import dev.lookback.recipe.Recipe;
import java.util.Optional;

/**
 * Recipe of a run, and the recipe it was made from.
 *
 * @param base that of its sweep or parent, else of the run before it on the same series; empty for the first run of a series
 */
public record RecipeOrigin(Recipe recipe, Optional<Recipe> base) {}
