package dev.lookback.app.evaluate.widget;

import javafx.scene.control.Label;

/** Label that wraps. */
public final class WrappedLabel extends Label {

    public WrappedLabel(String style) {
        getStyleClass().add(style);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
    }

    /** An empty label takes no space. */
    public void tell(String words) {
        setText(words);
        setVisible(!words.isEmpty());
        setManaged(!words.isEmpty());
    }
}
