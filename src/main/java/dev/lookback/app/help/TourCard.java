package dev.lookback.app.help;

import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;
import atlantafx.base.theme.Styles;
import dev.lookback.app.theme.TextScale;
import dev.lookback.text.Texts;
import dev.lookback.text.handbook.HelpEntry;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Card of a step of the tour, which points to a control. */
final class TourCard {

    private static final double WIDTH = 340;

    private final Texts texts;
    private final Popover popover = new Popover();
    private final Label title = new Label();
    private final VBox words = new VBox();
    private final Label place = new Label();
    private final Button back = new Button();
    private final Button next = new Button();
    private final VBox card;

    TourCard(Texts texts, Runnable onBack, Runnable onNext, Runnable onLeave) {
        this.texts = texts;
        Button leave = button(new Button(), "leave", onLeave);
        leave.getStyleClass().add(Styles.FLAT);
        button(back, "back", onBack);
        button(next, "next", onNext);
        next.getStyleClass().add(Styles.ACCENT);
        next.setDefaultButton(true);
        title.getStyleClass().add("tour-title");
        title.setWrapText(true);
        place.getStyleClass().add("tour-place");
        place.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(place, gap, leave, back, next);
        buttons.getStyleClass().add("tour-buttons");
        card = new VBox(title, words, buttons);
        card.setId("tour");
        card.getStyleClass().add("tour");
        TextScale.follow(card, scale -> card.setPrefWidth(scale * WIDTH));
        card.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                onLeave.run();
                e.consume();
            }
        });
        popover.setAutoHide(false);
        popover.setHideOnEscape(false);
        popover.setDetachable(false);
        popover.setHeaderAlwaysVisible(false);
        popover.setAnimated(false);
        popover.setContentNode(card);
    }

    boolean isShowing() {
        return popover.isShowing();
    }

    void hide() {
        popover.hide();
    }

    /**
     * Shows a step beside its control.
     *
     * @param action words for what the button does; empty where it only goes on
     */
    void show(HelpEntry entry, Node target, int step, int steps, Optional<String> action) {
        popover.hide();
        title.setText(entry.title());
        words.getChildren().setAll(MarkdownView.of(entry.body(), to -> {}, name -> Optional.empty()));
        place.setText(texts.get("app.help.tour.place", step + 1, steps));
        back.setDisable(step == 0);
        next.setDisable(false);
        next.setText(action.orElse(texts.get(step + 1 == steps ? "app.help.tour.done" : "app.help.tour.next")));
        card.setAccessibleText(entry.title() + ". " + entry.text());
        popover.setArrowLocation(arrow(target));
        popover.show(target);
        next.requestFocus();
    }

    /** While an action goes on. */
    void showBusy() {
        next.setDisable(true);
        next.setText(texts.get("app.help.tour.busy"));
    }

    /** The side of the card at which its control lies: the card is on the side with more room. */
    private static ArrowLocation arrow(Node target) {
        Bounds bounds = target.localToScene(target.getLayoutBounds());
        Scene scene = target.getScene();
        double left = bounds.getCenterX() / scene.getWidth();
        double top = bounds.getCenterY() / scene.getHeight();
        if (left < 0.3 && top > 0.15) {
            return ArrowLocation.LEFT_TOP;
        }
        if (top < 0.5) {
            return left > 0.6 ? ArrowLocation.TOP_RIGHT : ArrowLocation.TOP_LEFT;
        }
        return left > 0.6 ? ArrowLocation.BOTTOM_RIGHT : ArrowLocation.BOTTOM_LEFT;
    }

    private Button button(Button button, String name, Runnable action) {
        button.setId("tour." + name);
        button.setText(texts.get("app.help.tour." + name));
        button.setOnAction(e -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
