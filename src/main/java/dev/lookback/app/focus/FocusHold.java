package dev.lookback.app.focus;

import javafx.scene.Node;

/** Mark of a pane that keeps the focus while it has it, whatever comes on show below it. */
public final class FocusHold {

    private static final Object KEY = FocusHold.class;

    private FocusHold() {}

    public static void set(Node pane) {
        pane.getProperties().put(KEY, true);
    }

    /** Whether a node is in such a pane. */
    public static boolean isAround(Node node) {
        for (Node around = node; around != null; around = around.getParent()) {
            if (around.hasProperties() && around.getProperties().containsKey(KEY)) {
                return true;
            }
        }
        return false;
    }
}
