package dev.lookback.app.widget;

import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * Tooltips of the control that the keyboard has focused, or its explanation where it has no tooltip of its own; shown after a moment, as
 * under the pointer, and gone with the next key.
 */
public final class FocusTips {

    private static final Duration DELAY = Duration.millis(700);
    private static final double GAP = 4;

    private final Scene scene;
    private final PauseTransition waiting = new PauseTransition(DELAY);
    private final Tooltip explanation = Tips.of("");
    private Tooltip shown;

    private FocusTips(Scene scene) {
        this.scene = scene;
        waiting.setOnFinished(e -> show(scene.getFocusOwner()));
        scene.focusOwnerProperty().subscribe(this::restart);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> hide());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> hide());
        scene.windowProperty().flatMap(javafx.stage.Window::focusedProperty).subscribe(focused -> hide());
    }

    /** Installs them for all controls of a scene. */
    public static void install(Scene scene) {
        new FocusTips(scene);
    }

    private void restart() {
        hide();
        waiting.playFromStart();
    }

    private void hide() {
        waiting.stop();
        if (shown != null) {
            shown.hide();
            shown = null;
        }
    }

    private void show(Node focused) {
        if (focused == null || !focused.isFocusVisible() || !scene.getWindow().isFocused()) {
            return;
        }
        Tooltip tip = tip(focused);
        if (tip == null || tip.isShowing()) {
            return;
        }
        Bounds place = focused.localToScreen(focused.getLayoutBounds());
        shown = tip;
        tip.show(focused, place.getMinX(), place.getMaxY() + GAP);
    }

    /** The control's own tooltip, one with its accessible help, or null. */
    private Tooltip tip(Node focused) {
        if (focused instanceof Control control && control.getTooltip() != null) {
            return control.getTooltip();
        }
        String help = focused.getAccessibleHelp();
        if (help == null || help.isBlank()) {
            return null;
        }
        explanation.setText(help);
        return explanation;
    }
}
