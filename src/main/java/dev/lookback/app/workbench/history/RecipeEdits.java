package dev.lookback.app.workbench.history;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Edits of the recipe, with undo and redo, and whether it is saved. Opening another recipe or series is a step like every other, so that
 * undo brings the one before back. JavaFX thread only.
 */
public final class RecipeEdits {

    private final ReadOnlyObjectWrapper<Recipe> recipe = new ReadOnlyObjectWrapper<>(this, "recipe");
    private final ReadOnlyObjectWrapper<RecipeCheck> check = new ReadOnlyObjectWrapper<>(this, "check");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(this, "unsaved");
    private final UnaryOperator<RecipeStep> beside;
    private Optional<EditHistory<RecipeStep>> history = Optional.empty();

    /** @param beside adds to a step the runs that are beside its recipe now */
    public RecipeEdits(UnaryOperator<RecipeStep> beside) {
        this.beside = beside;
    }

    public ReadOnlyObjectProperty<Recipe> recipeProperty() {
        return recipe.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<RecipeCheck> checkProperty() {
        return check.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** Kind of the edit that the recipe was last changed by, the field's path, say; empty for one of no kind, and for undo. */
    public String kind() {
        return history.map(EditHistory::kind).orElse("");
    }

    /** Whether the recipe differs from what was last opened, saved or chosen by the program. */
    public boolean areUnsaved() {
        return unsaved.get();
    }

    /** The same, to be followed. */
    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** The file in which the recipe is saved; empty before it has one. */
    public Optional<Path> file() {
        return current().flatMap(step -> step.document().file());
    }

    /** This recipe is in that file now. */
    public void markSaved(Recipe kept, Path file) {
        current().ifPresent(step -> step.document().saved(kept, file));
        compareWithSaved();
    }

    // ---- inside

    private Optional<RecipeStep> current() {
        return history.map(EditHistory::value);
    }

    private void compareWithSaved() {
        unsaved.set(
                current().map(step -> step.document().isUnsaved(step.recipe())).orElse(false));
    }

    /** There is no recipe for a moment: what is open changes. */
    public void suspend() {
        recipe.set(null);
    }

    /** The history with a recipe that is opened. */
    public EditHistory<RecipeStep> opened(Recipe first, Optional<Path> file) {
        RecipeStep step = new RecipeStep(first, Optional.empty(), Optional.empty(), new RecipeDocument(file, first));
        return history.map(past -> left(past).step(step)).orElseGet(() -> EditHistory.of(step));
    }

    /** The history after an edit; empty where there is nothing to edit. */
    public Optional<EditHistory<RecipeStep>> edited(String kind, UnaryOperator<Recipe> change) {
        return history.map(this::left)
                .map(now ->
                        now.edit(now.value().withRecipe(change.apply(now.value().recipe())), kind));
    }

    public Optional<EditHistory<RecipeStep>> undone() {
        return history.map(this::left).map(EditHistory::undo);
    }

    public Optional<EditHistory<RecipeStep>> redone() {
        return history.map(this::left).map(EditHistory::redo);
    }

    /** The history with the runs of now beside the recipe that is left. */
    private EditHistory<RecipeStep> left(EditHistory<RecipeStep> now) {
        return now.withValue(beside.apply(now.value()));
    }

    public void show(EditHistory<RecipeStep> next, Series series) {
        history = Optional.of(next);
        Recipe now = next.value().recipe();
        check.set(RecipeCheck.of(now, series));
        recipe.set(now);
        compareWithSaved();
        canUndo.set(next.past().isPresent());
        canRedo.set(next.future().isPresent());
    }
}
