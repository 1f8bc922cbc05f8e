package dev.lookback.app.explain;

import javafx.geometry.Pos;
import javafx.scene.layout.VBox;

/** What a pane says in its middle as long as it has nothing to show. */
public final class EmptyWords extends VBox {

    public EmptyWords(String words) {
        super(new EmptyNote(words));
        setAlignment(Pos.CENTER);
    }
}
