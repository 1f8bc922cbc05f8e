package dev.lookback.app.help;

import atlantafx.base.theme.Styles;
import dev.lookback.app.focus.FieldFocus;
import dev.lookback.app.focus.FocusHold;
import dev.lookback.app.focus.FocusRing;
import dev.lookback.app.widget.layout.Scrolling;
import dev.lookback.text.Texts;
import dev.lookback.text.handbook.HelpEntry;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Card of a step of the tour, with a ring around its control. Both lie in the window itself, above everything else: a window of its own
 * would not get the keys.
 */
final class TourCard {

    private static final double RING = 6;

    private final Texts texts;
    private final Scene scene;
    private final Label title = new Label();
    private final VBox words = new VBox();
    private final Label place = new Label();
    private final Button back = new Button();
    private final Button next = new Button();
    private final VBox card;
    private final Region ring = new Region();
    private final Runnable follow = this::follow;
    private final EventHandler<KeyEvent> escape;
    private Supplier<Optional<Node>> find = Optional::empty;
    private Optional<Node> control = Optional.empty();
    private String label = "";
    private boolean isBusy;

    /** Where the focus was when the tour began. */
    private Node before;

    /** @param scene with a pane as its root */
    TourCard(Texts texts, Scene scene, Runnable onBack, Runnable onNext, Runnable onLeave) {
        this.texts = texts;
        this.scene = scene;
        Button leave = button(new Button(), "leave", onLeave);
        leave.getStyleClass().add(Styles.FLAT);
        button(back, "back", onBack);
        button(next, "next", () -> {
            if (!isBusy) {
                onNext.run();
            }
        });
        next.getStyleClass().add(Styles.ACCENT);
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
        FocusHold.set(card);
        card.getStyleClass().add("tour");
        card.setManaged(false);
        card.setViewOrder(-2);
        FocusRing.install(card); // the window's own lies below the card
        ring.getStyleClass().add("tour-ring");
        ring.setManaged(false);
        ring.setViewOrder(-1);
        ring.setMouseTransparent(true);
        escape = e -> {
            if (e.getCode() == KeyCode.ESCAPE && !isTakenByControl()) {
                onLeave.run();
                e.consume();
            }
        };
    }

    boolean isShowing() {
        return card.getScene() != null;
    }

    void hide() {
        ((Pane) scene.getRoot()).getChildren().removeAll(ring, card);
        scene.removePostLayoutPulseListener(follow);
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
        if (before != null && FieldFocus.isShown(before)) {
            before.requestFocus();
        }
    }

    /**
     * Shows a step beside its control.
     *
     * @param target its control, asked for whenever the one before is no longer on show
     * @param action words for what the button does; empty where it only goes on
     */
    void show(HelpEntry entry, Supplier<Optional<Node>> target, int step, int steps, Optional<String> action) {
        title.setText(entry.title());
        words.getChildren().setAll(MarkdownView.of(entry.body(), to -> {}, name -> Optional.empty()));
        place.setText(texts.get("app.help.tour.place", step + 1, steps));
        back.setDisable(step == 0);
        label = action.orElse(texts.get(step + 1 == steps ? "app.help.tour.done" : "app.help.tour.next"));
        busy(false);
        next.setAccessibleHelp(entry.title() + ". " + entry.text());
        find = target;
        control = target.get();
        control.ifPresent(Scrolling::toTop);
        if (!isShowing()) {
            before = scene.getFocusOwner();
            ((Pane) scene.getRoot()).getChildren().addAll(ring, card);
            scene.addPostLayoutPulseListener(follow);
            scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        }
        follow();
        next.requestFocus();
    }

    /** Says whether the step's action goes on; the button keeps the focus and does nothing meanwhile. */
    void busy(boolean busy) {
        isBusy = busy;
        next.setText(busy ? texts.get("app.help.tour.busy") : label);
    }

    /** Whether Escape undoes what is typed, or closes a list. */
    private boolean isTakenByControl() {
        Node focused = scene.getFocusOwner();
        return focused instanceof TextInputControl
                || focused instanceof ComboBoxBase<?> list && list.isShowing()
                || focused instanceof MenuButton menu && menu.isShowing();
    }

    /** The card stays beside its control, which may move, vanish and come back. */
    private void follow() {
        if (control.filter(FieldFocus::isShown).isEmpty()) {
            control = find.get();
        }
        ring.setVisible(control.isPresent());
        Node beside = control.orElse(scene.getRoot());
        Bounds bounds = beside.localToScene(beside.getLayoutBounds());
        ring.resizeRelocate(
                bounds.getMinX() - RING,
                bounds.getMinY() - RING,
                bounds.getWidth() + 2 * RING,
                bounds.getHeight() + 2 * RING);
        double width = card.prefWidth(-1);
        Dimension2D size = new Dimension2D(width, card.prefHeight(width));
        Point2D at = CardPlace.of(bounds, size, new Dimension2D(scene.getWidth(), scene.getHeight()));
        card.resizeRelocate(at.getX(), at.getY(), size.getWidth(), size.getHeight());
    }

    private Button button(Button button, String name, Runnable action) {
        button.setId("tour." + name);
        button.setText(texts.get("app.help.tour." + name));
        button.setOnAction(e -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
