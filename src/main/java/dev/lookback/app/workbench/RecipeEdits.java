package dev.lookback.app.workbench;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Edits of the recipe, with undo and redo, and whether it is saved. JavaFX thread only. */
public final class RecipeEdits {

    private final ReadOnlyObjectWrapper<Recipe> recipe = new ReadOnlyObjectWrapper<>(this, "recipe");
    private final ReadOnlyObjectWrapper<RecipeCheck> check = new ReadOnlyObjectWrapper<>(this, "check");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private final ReadOnlyObjectWrapper<Recipe> saved = new ReadOnlyObjectWrapper<>(this, "saved");
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(this, "unsaved");
    private EditHistory<Recipe> history;

    RecipeEdits() {
        unsaved.bind(recipe.isNotEqualTo(saved));
    }

    ReadOnlyObjectProperty<Recipe> recipeProperty() {
        return recipe.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<RecipeCheck> checkProperty() {
        return check.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** Whether the recipe differs from what was last opened, saved or chosen by the program. */
    public boolean areUnsaved() {
        return unsaved.get();
    }

    /** The same, to be followed. */
    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** This recipe is on disk now. */
    public void markSaved(Recipe kept) {
        saved.set(kept);
    }

    // ---- inside

    /** There is no recipe for a moment: what is open changes. */
    void suspend() {
        recipe.set(null);
    }

    void begin(Recipe first, Series series) {
        show(EditHistory.of(first), series);
        markSaved(first);
    }

    void edit(String kind, UnaryOperator<Recipe> change, Series series) {
        if (history != null) {
            show(history.edit(change.apply(history.value()), kind), series);
        }
    }

    Optional<EditHistory<Recipe>> undone() {
        return Optional.ofNullable(history).map(EditHistory::undo);
    }

    Optional<EditHistory<Recipe>> redone() {
        return Optional.ofNullable(history).map(EditHistory::redo);
    }

    void show(EditHistory<Recipe> next, Series series) {
        history = next;
        check.set(RecipeCheck.of(next.value(), series));
        recipe.set(next.value());
        canUndo.set(next.past().isPresent());
        canRedo.set(next.future().isPresent());
    }
}
