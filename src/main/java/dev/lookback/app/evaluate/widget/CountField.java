package dev.lookback.app.evaluate.widget;

import dev.lookback.app.theme.TextScale;
import dev.lookback.app.widget.entry.Numbers;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;

/** Field for a whole number, or empty for the program's own choice. */
public final class CountField extends TextField {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final double WIDTH = 84;

    /** @param changed called on every change, while typing too */
    public CountField(String id, String value, Runnable changed) {
        super(value);
        setId(id);
        TextScale.follow(this, scale -> setPrefWidth(scale * WIDTH));
        setMaxWidth(USE_PREF_SIZE);
        textProperty().addListener(o -> {
            pseudoClassStateChanged(INVALID, !isBlank() && count().isEmpty());
            changed.run();
        });
    }

    public boolean isBlank() {
        return getText().isBlank();
    }

    /** Parsed count; empty for text that is not a whole number. */
    public OptionalInt count() {
        return Numbers.whole(getText())
                .filter(n -> n.bitLength() < Integer.SIZE)
                .map(n -> OptionalInt.of(n.intValueExact()))
                .orElseGet(OptionalInt::empty);
    }
}
