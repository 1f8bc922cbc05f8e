package dev.lookback.app.explain;

import javafx.scene.control.Label;
import javafx.scene.text.TextAlignment;

/** Placeholder text of an empty pane: why it is empty, and what to do. */
public final class EmptyNote extends Label {

    public EmptyNote(String words) {
        super(words);
        getStyleClass().add("chart-empty");
        setWrapText(true);
        setTextAlignment(TextAlignment.CENTER);
    }
}
