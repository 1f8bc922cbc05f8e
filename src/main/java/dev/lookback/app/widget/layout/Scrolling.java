package dev.lookback.app.widget.layout;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Brings things into view in whatever scroll pane they are in. */
public final class Scrolling {

    private static final double EDGE = 28;
    private static final double NUDGE = 12;

    private Scrolling() {}

    public static void reveal(Node node) {
        ScrollPane pane = paneOf(node);
        if (pane == null) {
            return;
        }
        // A card put in just now has no place yet.
        pane.applyCss();
        pane.layout();
        Bounds card = node.localToScene(node.getBoundsInLocal());
        Bounds view = pane.localToScene(pane.getBoundsInLocal());
        if (card.getMinY() < view.getMinY()) {
            scroll(pane, card.getMinY() - view.getMinY());
        } else if (card.getMaxY() > view.getMaxY()) {
            scroll(pane, Math.min(card.getMaxY() - view.getMaxY(), card.getMinY() - view.getMinY()));
        }
    }

    /** Scrolls until a heading is at the top, or as near to it as what follows allows. */
    public static void toTop(Node heading) {
        ScrollPane pane = paneOf(heading);
        if (pane != null) {
            pane.applyCss();
            pane.layout();
            scroll(
                    pane,
                    heading.localToScene(heading.getBoundsInLocal()).getMinY()
                            - pane.localToScene(pane.getBoundsInLocal()).getMinY()
                            - EDGE);
        }
    }

    /** Scrolls a little when something is dragged near the upper or lower edge. */
    public static void follow(Node node, double sceneY) {
        ScrollPane pane = paneOf(node);
        if (pane == null) {
            return;
        }
        Bounds view = pane.localToScene(pane.getBoundsInLocal());
        if (sceneY < view.getMinY() + EDGE) {
            scroll(pane, -NUDGE);
        } else if (sceneY > view.getMaxY() - EDGE) {
            scroll(pane, NUDGE);
        }
    }

    private static void scroll(ScrollPane pane, double pixels) {
        double room = pane.getContent().getBoundsInLocal().getHeight()
                - pane.getViewportBounds().getHeight();
        if (room > 0) {
            pane.setVvalue(Math.max(0, Math.min(1, pane.getVvalue() + pixels / room)));
        }
    }

    private static ScrollPane paneOf(Node node) {
        Node parent = node.getParent();
        while (parent != null && !(parent instanceof ScrollPane)) {
            parent = parent.getParent();
        }
        return (ScrollPane) parent;
    }
}
