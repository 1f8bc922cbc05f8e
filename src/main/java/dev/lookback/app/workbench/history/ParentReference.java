package dev.lookback.app.workbench.history;

import dev.lookback.recipe.Recipe;
import dev.lookback.runs.Branch;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reference to the parent of the next run: its number in a store. A copy of that store has the same run under that number, another store
 * has another one, so the recipe tells them apart.
 *
 * @param recipe of the parent
 * @param store file of the store that the number belongs to; empty where none was open
 */
public record ParentReference(Branch branch, Recipe recipe, Optional<Path> store) {

    public ParentReference withBranch(Branch other) {
        return new ParentReference(other, recipe, store);
    }

    public ParentReference in(Optional<Path> other) {
        return new ParentReference(branch, recipe, other);
    }
}
