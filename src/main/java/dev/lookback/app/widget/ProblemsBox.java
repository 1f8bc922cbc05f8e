package dev.lookback.app.widget;

import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Problem;
import dev.lookback.recipe.RecipeCheck;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.VBox;

/** What is wrong at some fields, with the fixes; takes no room while nothing is. */
public final class ProblemsBox extends VBox {

    private final Workbench workbench;
    private final Texts texts;
    private final Set<String> fields;
    private List<Problem> shown = List.of();

    /**
     * @param fields paths as in {@link Problem#field()}
     */
    public ProblemsBox(Workbench workbench, Texts texts, String... fields) {
        this.workbench = workbench;
        this.texts = texts;
        this.fields = Set.of(fields);
        getStyleClass().add("problems");
        setId("problems:" + fields[0]);
        setVisible(false);
        setManaged(false);
        Shown.follow(
                this,
                workbench.recipeProperty(),
                r -> show(workbench.checkProperty().get()));
    }

    private void show(RecipeCheck check) {
        List<Problem> found = check.problems().stream()
                .filter(p -> fields.contains(p.field()))
                .toList();
        // Fixes are of the whole recipe: the same problem has other ones after any edit.
        if (!found.isEmpty() || !shown.isEmpty()) {
            shown = found;
            setVisible(!found.isEmpty());
            setManaged(!found.isEmpty());
            getChildren()
                    .setAll(found.stream()
                            .map(p -> new ProblemNote(workbench, texts, p))
                            .toList());
        }
    }
}
