package dev.lookback.app.widget.problem;

import dev.lookback.app.background.Latest;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.field.RecipeDiff;
import dev.lookback.recipe.fix.Fix;
import dev.lookback.recipe.fix.Fixes;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Buttons for the fixes of a problem; each previews what it would change. Fixes are tried in the background, since on a
 * long series that may take longer than a frame.
 */
final class FixButtons extends VBox {

    private static final Duration REST = Duration.millis(120);
    private static final Duration PREVIEW_DELAY = Duration.millis(150);

    /** Fix with its changes. */
    private record Offer(Fix fix, List<RecipeDiff.Change> changes) {}

    private final Workbench workbench;
    private final Texts texts;
    private final Latest search;
    private final PauseTransition rest = new PauseTransition(REST);

    FixButtons(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        search = workbench.background().beside("fixes").latest();
        getStyleClass().add("fixes");
        setManaged(false);
    }

    /** Recomputes the fixes after any edit, once typing pauses: a fix holds a whole recipe. */
    void findAfterRest(Problem problem) {
        rest.setOnFinished(e -> find(problem));
        rest.playFromStart();
    }

    void find(Problem problem) {
        Recipe recipe = workbench.recipeProperty().get();
        workbench
                .series()
                .ifPresent(series ->
                        search.request(() -> offers(recipe, series, problem), offers -> show(recipe, offers)));
    }

    private static List<Offer> offers(Recipe recipe, Series series, Problem problem) {
        return Fixes.of(recipe, series, problem).stream()
                .map(fix -> new Offer(fix, RecipeDiff.between(recipe, fix.result())))
                .toList();
    }

    private void show(Recipe recipe, List<Offer> offers) {
        if (recipe != workbench.recipeProperty().get()) {
            return;
        }
        getChildren().clear();
        for (Offer offer : offers) {
            getChildren().add(button(recipe, offer, getChildren().size()));
        }
        setManaged(!offers.isEmpty());
    }

    private Button button(Recipe recipe, Offer offer, int index) {
        Button button = new Button(texts.get(offer.fix().label()));
        button.setId("fix-" + index);
        button.getStyleClass().add("fix");
        // Long captions wrap rather than being truncated.
        button.setWrapText(true);
        button.setMinWidth(0);
        button.setMaxWidth(USE_PREF_SIZE);
        button.setMinHeight(USE_PREF_SIZE);
        button.setOnAction(e -> {
            // A fix of an older recipe would revert later edits.
            if (recipe == workbench.recipeProperty().get()) {
                workbench.edit("", r -> offer.fix().result());
            }
        });
        Tooltip preview = preview(offer);
        button.setTooltip(preview);
        button.setAccessibleHelp(ChangesView.inWords(texts, offer.changes()));
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

    private Tooltip preview(Offer offer) {
        Tooltip preview = new Tooltip();
        preview.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        preview.setGraphic(new ChangesView(texts, offer.changes()));
        preview.setShowDelay(PREVIEW_DELAY);
        preview.setShowDuration(Duration.INDEFINITE);
        return preview;
    }
}
