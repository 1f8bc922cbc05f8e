package dev.lookback.app.widget.problem;

import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.text.Texts;
import java.util.Optional;
import javafx.scene.layout.VBox;

/** First problem that keeps the recipe from training, with its fixes; takes no space while there is none. */
public final class FirstProblem extends VBox {

    private final Workbench workbench;
    private final Texts texts;
    private ProblemNote note;

    public FirstProblem(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        getStyleClass().add("problems");
        setId("first-problem");
        managedProperty().bind(visibleProperty());
        WhileShown.follow(
                this,
                workbench.recipeProperty(),
                r -> show(workbench.checkProperty().get()));
    }

    private void show(RecipeCheck check) {
        Optional<Problem> first = check.problems().stream()
                .filter(p -> p.severity() == Problem.Severity.ERROR)
                .findFirst();
        setVisible(first.isPresent());
        if (first.isEmpty()) {
            note = null;
            getChildren().clear();
        } else if (note != null && note.isOf(first.get())) {
            // Kept for the same problem with other numbers, so that nothing jumps while one is being typed.
            note.update(first.get());
        } else {
            note = new ProblemNote(workbench, texts, first.get());
            getChildren().setAll(note);
        }
    }
}
