package dev.lookback.app.widget.entry;

import dev.lookback.text.Texts;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

/**
 * Refusal of the text in a field: the text stays, the field turns red, and its tooltip says what the value must be and
 * what stays unchanged, until the text is mended, emptied or given up with Escape.
 */
public final class Refusal {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final double GAP = 4;

    private final Control field;
    private final Texts texts;
    private final Tooltip tip = new Tooltip();
    private final ReadOnlyStringWrapper rule = new ReadOnlyStringWrapper(this, "rule", "");
    private String kept = "";
    private Tooltip usualTip;
    private String usualHelp;

    public Refusal(Control field, Texts texts) {
        this.field = field;
        this.texts = texts;
        tip.setWrapText(true);
        // Escape is the field's: it restores the text.
        tip.setHideOnEscape(false);
    }

    /** Shows the reason below the field too, while it has the focus: for fields without a {@link RefusalNote}. */
    public Refusal popping() {
        field.focusedProperty().subscribe(focused -> pop());
        rule.subscribe(is -> pop());
        return this;
    }

    /** What the value must be; empty while nothing is refused. */
    public ReadOnlyStringProperty ruleProperty() {
        return rule.getReadOnlyProperty();
    }

    public boolean stands() {
        return !rule.get().isEmpty();
    }

    /** Sentence of a standing refusal, without the field's name; empty while nothing is refused. */
    public ObservableValue<String> sentence() {
        return rule.map(is -> is.isEmpty() ? "" : texts.get("app.widget.refused", is, kept));
    }

    /** Sentence of a standing refusal that begins with the field's name; empty while nothing is refused. */
    ObservableValue<String> sentence(String name) {
        return rule.map(is -> is.isEmpty() ? "" : texts.get("app.widget.refused.named", name, is, kept));
    }

    /**
     * Refuses the text.
     *
     * @param broken rule that it breaks, see {@link Entry#rule}
     * @param unchanged value that stays instead
     */
    public void refuse(String broken, String unchanged) {
        if (!stands()) {
            usualTip = field.getTooltip();
            usualHelp = field.getAccessibleHelp();
        }
        kept = unchanged;
        String words = texts.get("app.widget.refused", broken, unchanged);
        tip.setText(words);
        field.setTooltip(tip);
        field.setAccessibleHelp(words);
        field.pseudoClassStateChanged(INVALID, true);
        rule.set(broken);
        field.fireEvent(new RefusalEvent(field, true));
    }

    /** Sets the field's usual help; while a refusal stands, its own is told first. */
    public void help(String usual) {
        usualHelp = usual;
        if (!stands()) {
            field.setAccessibleHelp(usual);
        }
    }

    /** Takes the refusal back. */
    public void lift() {
        if (stands()) {
            field.pseudoClassStateChanged(INVALID, false);
            field.setAccessibleHelp(usualHelp);
            field.setTooltip(usualTip);
            rule.set("");
            field.fireEvent(new RefusalEvent(field, false));
        }
    }

    private void pop() {
        if (stands() && field.isFocused() && field.getScene() != null) {
            Bounds place = field.localToScreen(field.getBoundsInLocal());
            tip.show(field, place.getMinX(), place.getMaxY() + GAP);
        } else {
            tip.hide();
        }
    }
}
