package dev.lookback.app.shell;

import dev.lookback.app.theme.TextSize;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** Choice of the text size: the system's, unless the person has chosen another. */
final class TextSizeChoice {

    private final ObjectProperty<TextSize> system = new SimpleObjectProperty<>(this, "system", TextSize.USUAL);
    private final ObjectProperty<Optional<TextSize>> chosen;
    private final ObservableValue<TextSize> size;

    /** @param before chosen in an earlier session, or empty */
    TextSizeChoice(Optional<TextSize> before) {
        chosen = new SimpleObjectProperty<>(this, "chosen", before);
        size = Bindings.createObjectBinding(() -> chosen.get().orElse(system.get()), chosen, system);
    }

    /** Text size of the window. */
    ObservableValue<TextSize> sizeProperty() {
        return size;
    }

    /** The person's own choice; empty for the system's size. */
    ObjectProperty<Optional<TextSize>> chosenProperty() {
        return chosen;
    }

    /** The system's text size; the usual one until it is known. */
    ObjectProperty<TextSize> systemProperty() {
        return system;
    }

    void choose(TextSize wanted) {
        chosen.set(Optional.of(wanted));
    }

    void larger() {
        choose(size.getValue().larger());
    }

    void smaller() {
        choose(size.getValue().smaller());
    }

    void followSystem() {
        chosen.set(Optional.empty());
    }
}
