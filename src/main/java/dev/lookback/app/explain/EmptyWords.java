package dev.lookback.app.explain;

import javafx.geometry.Pos;
import javafx.scene.layout.VBox;

/** Placeholder of an empty pane, centred. */
public final class EmptyWords extends VBox {

    public EmptyWords(String words) {
        super(new EmptyNote(words));
        setAlignment(Pos.CENTER);
    }
}
