package dev.lookback.app.explain;

import javafx.scene.control.Label;
import javafx.scene.text.TextAlignment;

/** Why there is nothing to show, and what to do. */
public final class EmptyNote extends Label {

    public EmptyNote(String words) {
        super(words);
        getStyleClass().add("chart-empty");
        setWrapText(true);
        setTextAlignment(TextAlignment.CENTER);
    }
}
