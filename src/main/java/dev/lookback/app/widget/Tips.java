package dev.lookback.app.widget;

import dev.lookback.app.theme.TextScale;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Tooltips that wrap. */
public final class Tips {

    private static final double WIDTH = 320;
    private static final Duration DELAY = Duration.millis(400);
    private static final Duration LASTING = Duration.seconds(30);

    private Tips() {}

    public static Tooltip of(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setOnShowing(
                e -> tip.setMaxWidth(WIDTH * (tip.getOwnerNode() == null ? 1 : TextScale.at(tip.getOwnerNode()))));
        tip.setShowDelay(DELAY);
        tip.setShowDuration(LASTING);
        return tip;
    }

    /** Sets the words of a control's tooltip, which is kept: each has a window and a scene of its own, and takes long to make. */
    public static void tell(Control control, String text) {
        if (control.getTooltip() == null) {
            control.setTooltip(of(text));
        } else {
            control.getTooltip().setText(text);
        }
    }
}
