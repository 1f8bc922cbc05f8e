package dev.lookback.app.workbench.history;

import dev.lookback.recipe.Recipe;
import java.util.Optional;

/**
 * Step of the edit history: a recipe, and the runs that were beside it when it was last left.
 *
 * @param shown the run that was on show; empty where none was
 * @param parent of the run that would have been trained next; empty where it had none
 */
public record RecipeStep(
        Recipe recipe, Optional<RunReference> shown, Optional<ParentReference> parent, RecipeDocument document) {

    public RecipeStep withRecipe(Recipe other) {
        return new RecipeStep(other, shown, parent, document);
    }

    public RecipeStep withRuns(Optional<RunReference> on, Optional<ParentReference> of) {
        return new RecipeStep(recipe, on, of, document);
    }
}
