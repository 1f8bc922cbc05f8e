package dev.lookback.app.widget;

import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Fix;
import dev.lookback.recipe.Fixes;
import dev.lookback.recipe.Problem;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeDiff;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One problem in words, and a button for each way out of it; a button shows what it would change before it does. */
final class ProblemNote extends VBox {

    private static final Duration PREVIEW_DELAY = Duration.millis(150);

    private final Workbench workbench;
    private final Texts texts;

    ProblemNote(Workbench workbench, Texts texts, Problem problem) {
        this.workbench = workbench;
        this.texts = texts;
        String severity = problem.severity().name().toLowerCase(Locale.ROOT);
        getStyleClass().addAll("problem", severity);

        FontIcon icon = new FontIcon(
                problem.severity() == Problem.Severity.ERROR ? Feather.ALERT_CIRCLE : Feather.ALERT_TRIANGLE);
        Label message = new Label(texts.get(problem.message()));
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        message.setAccessibleText(texts.get("app.widget." + severity, message.getText()));
        HBox.setHgrow(message, Priority.ALWAYS);
        HBox line = new HBox(icon, message);
        line.getStyleClass().add("problem-line");
        getChildren().add(line);

        Recipe recipe = workbench.recipeProperty().get();
        List<Fix> fixes = workbench
                .series()
                .map(series -> Fixes.of(recipe, series, problem))
                .orElse(List.of());
        if (!fixes.isEmpty()) {
            FlowPane buttons = new FlowPane();
            buttons.getStyleClass().add("fixes");
            for (int i = 0; i < fixes.size(); i++) {
                buttons.getChildren().add(button(recipe, fixes.get(i), i));
            }
            getChildren().add(buttons);
        }
    }

    private Button button(Recipe recipe, Fix fix, int index) {
        Button button = new Button(texts.get(fix.label()));
        button.setId("fix-" + index);
        button.getStyleClass().add("fix");
        button.setOnAction(e -> workbench.edit("", r -> fix.result()));

        List<RecipeDiff.Change> changes = RecipeDiff.between(recipe, fix.result());
        Tooltip preview = new Tooltip();
        preview.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        preview.setGraphic(new ChangesView(texts, changes));
        preview.setShowDelay(PREVIEW_DELAY);
        preview.setShowDuration(Duration.INDEFINITE);
        button.setTooltip(preview);
        button.setAccessibleHelp(ChangesView.inWords(texts, changes));
        button.focusVisibleProperty().subscribe((was, is) -> {
            if (is) {
                Bounds place = button.localToScreen(button.getBoundsInLocal());
                preview.show(button, place.getMinX(), place.getMaxY() + 4);
            } else {
                preview.hide();
            }
        });
        return button;
    }
}
