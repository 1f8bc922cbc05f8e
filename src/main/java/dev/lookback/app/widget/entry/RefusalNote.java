package dev.lookback.app.widget.entry;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Note near a field that says why its text is refused; takes no space while it is not. */
public final class RefusalNote extends Label {

    /** Note right below its field. */
    public RefusalNote(Refusal refusal) {
        this(refusal.sentence());
    }

    /** Note that names its field, for where it stands apart. */
    public RefusalNote(Refusal refusal, String name) {
        this(refusal.sentence(name));
    }

    private RefusalNote(ObservableValue<String> words) {
        getStyleClass().add("field-refusal");
        setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        textProperty().bind(words);
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
