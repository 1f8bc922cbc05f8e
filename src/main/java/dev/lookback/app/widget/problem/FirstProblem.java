package dev.lookback.app.widget.problem;

import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;

/**
 * First problem that keeps the recipe from training, with its fixes, and as a link to its field; takes no space while
 * there is none.
 */
public final class FirstProblem extends VBox {

    private final Workbench workbench;
    private final Texts texts;
    private final Consumer<Problem> goTo;
    private ProblemNote note;

    /** @param goTo goes to the field of a problem: a {@link ProblemNavigator} */
    public FirstProblem(Workbench workbench, Texts texts, Consumer<Problem> goTo) {
        this.workbench = workbench;
        this.texts = texts;
        this.goTo = goTo;
        setId("first-problem");
        getStyleClass().add("problems");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        WhileShown.follow(
                this,
                workbench.recipeProperty(),
                r -> show(workbench.checkProperty().get()));
    }

    private void show(RecipeCheck check) {
        Optional<Problem> first = ProblemNavigator.first(check);
        setVisible(first.isPresent());
        if (first.isEmpty()) {
            getChildren().clear();
            note = null;
        } else if (note != null && note.isOf(first.get())) {
            note.update(first.get());
        } else {
            note = new ProblemNote(workbench, texts, first.get()).leadingTo(goTo);
            getChildren().setAll(note);
        }
    }
}
