package dev.lookback.app.workbench.history;

import dev.lookback.recipe.Recipe;
import java.util.Optional;

/**
 * Step of the edit history: a recipe, and the run that was on show beside it.
 *
 * @param shown when the recipe was last left; empty where none was
 */
public record RecipeStep(Recipe recipe, Optional<RunReference> shown, RecipeDocument document) {

    public RecipeStep withRecipe(Recipe other) {
        return new RecipeStep(other, shown, document);
    }

    public RecipeStep withShown(Optional<RunReference> run) {
        return new RecipeStep(recipe, run, document);
    }
}
