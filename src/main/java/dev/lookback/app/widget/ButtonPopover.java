package dev.lookback.app.widget;

import atlantafx.base.controls.Popover;
import dev.lookback.app.focus.FocusRing;
import dev.lookback.app.widget.layout.ScreenRoom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

/** Popover of a button, which opens it and, pressed again, closes it. */
public final class ButtonPopover extends Popover {

    public ButtonPopover(ArrowLocation arrow) {
        setArrowLocation(arrow);
        setHeaderAlwaysVisible(false);
        setDetachable(false);
        setAnimated(false);
    }

    /** No larger than the screen: what needs more room can be scrolled. */
    private static ScrollPane scrolled(Node content, Dimension2D room) {
        ScrollPane scroll = new ScrollPane(content) {
            /** A scroll pane would have room for one line of each text that wraps. */
            @Override
            protected double computePrefHeight(double width) {
                return content.prefHeight(Math.min(content.prefWidth(-1), room.getWidth()));
            }
        };
        scroll.getStyleClass().add("popover-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setMaxSize(room.getWidth(), room.getHeight());
        return scroll;
    }

    /**
     * Closes the popover if it is open, else opens it.
     *
     * @param pane makes the content, anew each time
     * @param begin called with the content once it is open and can take the focus
     */
    public <N extends Node> void toggle(Node button, Supplier<N> pane, Consumer<N> begin) {
        if (isShowing()) {
            hide();
            return;
        }
        N content = pane.get();
        StackPane framed = new StackPane(scrolled(content, ScreenRoom.around(button)));
        FocusRing.install(framed);
        setContentNode(framed);
        show(button);
        // Hidden for a moment otherwise, and what is hidden refuses the focus: the first keys would go to another
        // control.
        getSkin().getNode().setVisible(true);
        framed.applyCss(); // what is in the scroll pane is part of the window once that has its skin
        begin.accept(content);
    }
}
