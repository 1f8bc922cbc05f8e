package dev.lookback.app.focus;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

/** Caret and selection of a text field, to be taken to another one; to be asked before the field loses the focus. */
public record Caret(int anchor, int position) {

    private static final Caret NONE = new Caret(-1, -1);

    /** Caret of a node, if it has one. */
    public static Caret of(Node node) {
        return node instanceof TextInputControl text ? new Caret(text.getAnchor(), text.getCaretPosition()) : NONE;
    }

    /** Focuses another node and puts the caret there, as far as its text goes. */
    public void moveTo(Node node) {
        node.requestFocus();
        if (this != NONE && node instanceof TextInputControl text) {
            text.selectRange(Math.min(anchor, text.getLength()), Math.min(position, text.getLength()));
        }
    }
}
