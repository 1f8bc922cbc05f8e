package dev.lookback.app.widget.problem;

import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * First problem that keeps the recipe from training, with its fixes and a link to its field, and the number of further ones; takes no
 * space while there is none.
 */
public final class FirstProblem extends VBox {

    private final Workbench workbench;
    private final Texts texts;
    private final Consumer<Problem> goTo;
    private final Label field = new Label();
    private final Label further = new Label();
    private ProblemNote note;

    /** @param goTo goes to the field of a problem: a {@link ProblemNavigator} */
    public FirstProblem(Workbench workbench, Texts texts, Consumer<Problem> goTo) {
        this.workbench = workbench;
        this.texts = texts;
        this.goTo = goTo;
        setId("first-problem");
        getStyleClass().add("problems");
        field.getStyleClass().add("section-heading");
        field.setWrapText(true);
        further.getStyleClass().add("hint");
        further.setWrapText(true);
        further.managedProperty().bind(further.visibleProperty());
        setVisible(false);
        managedProperty().bind(visibleProperty());
        WhileShown.follow(
                this,
                workbench.recipeProperty(),
                r -> show(workbench.checkProperty().get()));
    }

    private void show(RecipeCheck check) {
        List<Problem> errors = check.problems().stream()
                .filter(p -> p.severity() == Problem.Severity.ERROR)
                .toList();
        setVisible(!errors.isEmpty());
        if (errors.isEmpty()) {
            note = null;
            getChildren().clear();
            return;
        }
        // Kept for the same problem with other numbers, so that nothing jumps while one is being typed.
        if (note != null && note.isOf(errors.get(0))) {
            note.update(errors.get(0));
        } else {
            note = new ProblemNote(workbench, texts, errors.get(0)).leadingTo(goTo);
            getChildren().setAll(field, note, further);
        }
        field.setText(FieldNames.of(texts, errors.get(0).field()));
        further.setVisible(errors.size() > 1);
        further.setText(texts.get("app.widget.furtherErrors", errors.size() - 1));
    }
}
