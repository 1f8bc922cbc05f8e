package dev.lookback.app.widget;

import atlantafx.base.controls.Popover;
import dev.lookback.app.focus.FocusRing;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Popover of a button, which opens it and, pressed again, closes it. */
public final class ButtonPopover extends Popover {

    public ButtonPopover(ArrowLocation arrow) {
        setArrowLocation(arrow);
        setHeaderAlwaysVisible(false);
        setDetachable(false);
        setAnimated(false);
    }

    /**
     * Closes the popover if it is open, else opens it.
     *
     * @param pane makes the content, anew each time
     * @param begin called with the content once it is open
     */
    public <N extends Node> void toggle(Node button, Supplier<N> pane, Consumer<N> begin) {
        if (isShowing()) {
            hide();
            return;
        }
        N content = pane.get();
        StackPane framed = new StackPane(content);
        FocusRing.install(framed);
        setContentNode(framed);
        show(button);
        begin.accept(content);
    }
}
