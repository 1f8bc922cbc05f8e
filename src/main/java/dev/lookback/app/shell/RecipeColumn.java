package dev.lookback.app.shell;

import dev.lookback.app.theme.TextScale;
import dev.lookback.text.Texts;
import javafx.beans.property.DoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** Column with the recipe's forms, whose width is changed by dragging its right border, or with the arrow keys on it. */
final class RecipeColumn extends BorderPane {

    /** Width in pixels of the usual text size at first, and after a double click on the border. */
    static final double USUAL = 372;

    static final double NARROWEST = 348;
    static final double WIDEST = 520;
    private static final double STEP = 16;

    private final DoubleProperty width;
    private double grip;

    /** @param width in pixels of the usual text size, kept within bounds */
    RecipeColumn(Node forms, Node strip, DoubleProperty width, Texts texts) {
        this.width = width;
        setTop(strip);
        setCenter(forms);
        setRight(handle(texts));
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        width.addListener(o -> follow());
        TextScale.follow(this, scale -> follow());
    }

    private void follow() {
        setPrefWidth(TextScale.at(this) * within(width.get()));
    }

    static double within(double width) {
        return Math.max(NARROWEST, Math.min(width, WIDEST));
    }

    private Node handle(Texts texts) {
        Region handle = new Region();
        handle.setId("forms.width");
        handle.getStyleClass().add("column-handle");
        handle.setCursor(Cursor.H_RESIZE);
        handle.setFocusTraversable(true);
        handle.setAccessibleRole(AccessibleRole.THUMB);
        String words = texts.get("app.shell.forms.width");
        handle.setAccessibleText(words);
        handle.setAccessibleHelp(words);
        Tooltip.install(handle, new Tooltip(words));
        handle.setOnMousePressed(e -> {
            handle.requestFocus();
            grip = getWidth() - e.getSceneX();
        });
        handle.setOnMouseDragged(e -> set(e.getSceneX() + grip));
        handle.setOnMouseClicked(this::usualOnDoubleClick);
        handle.setOnKeyPressed(this::key);
        return handle;
    }

    private void usualOnDoubleClick(MouseEvent e) {
        if (e.getClickCount() == 2) {
            width.set(USUAL);
        }
    }

    private void key(KeyEvent e) {
        switch (e.getCode()) {
            case LEFT -> set(getWidth() - STEP);
            case RIGHT -> set(getWidth() + STEP);
            case HOME -> width.set(USUAL);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void set(double wanted) {
        width.set(within(wanted / TextScale.at(this)));
    }
}
