package dev.lookback.app.evaluate.widget;

import java.util.OptionalInt;
import javafx.scene.control.TextField;

/** Field for a whole number, or empty for the program's own choice. */
public final class CountField extends TextField {

    private static final double WIDTH = 84;

    /** @param changed called on every change, while typing too */
    public CountField(String id, String value, Runnable changed) {
        super(value);
        setId(id);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        textProperty().addListener(o -> changed.run());
    }

    public boolean isBlank() {
        return getText().isBlank();
    }

    /** Parsed count; empty for text that is not a whole number. */
    public OptionalInt count() {
        try {
            return OptionalInt.of(Integer.parseInt(getText().strip()));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
