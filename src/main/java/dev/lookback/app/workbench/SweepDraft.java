package dev.lookback.app.workbench;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.field.RecipeField;
import dev.lookback.recipe.field.RecipeFields;
import dev.lookback.runs.search.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** What the next sweep is to vary of the recipe being edited. JavaFX thread only. */
public final class SweepDraft {

    private final Workbench workbench;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ObservableMap<String, String> varied = FXCollections.observableMap(new LinkedHashMap<>());
    private Recipe known;
    private Set<String> paths = Set.of();

    SweepDraft(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Whether fields offer to be varied. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Values by the path of the field, in the order in which they were chosen. */
    public ObservableMap<String, String> varied() {
        return varied;
    }

    /** Whether the recipe has such a field, and a sweep could set it. */
    public boolean canVary(String path) {
        Recipe recipe = workbench.recipeProperty().get();
        if (recipe != known) {
            known = recipe;
            paths = recipe == null
                    ? Set.of()
                    : RecipeFields.of(recipe).stream().map(RecipeField::path).collect(Collectors.toSet());
        }
        return paths.contains(path);
    }

    /** Varies a field, with values around its own, or leaves it as it is again. */
    public void vary(String path, boolean wanted) {
        if (!wanted) {
            varied.remove(path);
        } else if (canVary(path)) {
            field(path).ifPresent(field -> varied.put(path, Suggestion.values(field)));
        }
    }

    public Optional<RecipeField> field(String path) {
        return RecipeFields.of(workbench.recipeProperty().get()).stream()
                .filter(field -> field.path().equals(path))
                .findFirst();
    }

    /** As on the command line: {@code windows.lookback=30..240:30}. */
    public List<String> vary() {
        return varied.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
    }
}
