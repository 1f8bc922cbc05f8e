package dev.lookback.app.workbench.history;

import dev.lookback.recipe.Recipe;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Recipe file that edits belong to: where the recipe is saved, and what was saved last. JavaFX thread only. */
public final class RecipeDocument {

    private Optional<Path> file;
    private Recipe saved;

    /**
     * @param file the recipe was opened from; empty for none of the user's
     * @param saved the recipe as it was opened
     */
    public RecipeDocument(Optional<Path> file, Recipe saved) {
        this.file = file;
        this.saved = saved;
    }

    public Optional<Path> file() {
        return file;
    }

    /** Whether this differs from what was last opened, saved or chosen by the program. */
    public boolean isUnsaved(Recipe recipe) {
        return !Objects.equals(recipe, saved);
    }

    public void saved(Recipe kept, Path place) {
        saved = kept;
        file = Optional.of(place);
    }
}
