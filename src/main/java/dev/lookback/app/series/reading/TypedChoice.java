package dev.lookback.app.series.reading;

import dev.lookback.app.widget.entry.Entry;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Choice of a text from a list, or of another one that is typed. It applies when the list closes, on Enter and on leaving; what is refused
 * stays in the field until it is mended or given up with Escape.
 *
 * @param <T> type of the values that texts stand for
 */
final class TypedChoice<T> extends ComboBox<String> {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final Function<String, Entry<T>> read;
    private final Consumer<T> chosen;
    private final Consumer<String> refused;
    private String shown = "";
    private boolean showing;
    private boolean listens;
    private boolean givenUp;

    /**
     * @param read the value of a text, or the reason why it is none
     * @param refused takes that reason, or an empty text once it holds no more
     */
    TypedChoice(String id, Function<String, Entry<T>> read, Consumer<T> chosen, Consumer<String> refused) {
        this.read = read;
        this.chosen = chosen;
        this.refused = refused;
        setId(id);
        setEditable(true);
        getStyleClass().addAll("choice", "typed-choice");
        setMaxWidth(Double.MAX_VALUE);
        valueProperty().subscribe(value -> {
            if (!showing && !isShowing()) {
                apply(value);
            }
        });
        showingProperty().subscribe((was, is) -> {
            if (is) {
                open();
            } else if (givenUp) {
                show(shown);
            } else {
                apply(getValue());
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Shows a text with others to choose from, without applying it. */
    void show(String text, List<String> others) {
        showing = true;
        if (!getItems().equals(others)) {
            getItems().setAll(others);
        }
        showing = false;
        show(text);
    }

    private void show(String text) {
        showing = true;
        shown = text;
        setValue(text);
        getEditor().setText(text);
        showing = false;
        tell("");
    }

    private void open() {
        givenUp = false;
        if (!listens && getSkin() instanceof ComboBoxListViewSkin<?> skin) {
            listens = true;
            skin.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, e -> givenUp |= e.getCode() == KeyCode.ESCAPE);
        }
    }

    private void key(KeyEvent e) {
        if (isShowing()) {
            return;
        }
        if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.UP) {
            show();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE && !getEditor().getText().equals(shown)) {
            show(shown);
            e.consume();
        }
    }

    private void apply(String value) {
        String text = value == null ? "" : value.strip();
        if (text.equals(shown)) {
            tell("");
            return;
        }
        Entry<T> entry = read.apply(text);
        tell(entry.rule());
        entry.value().ifPresent(chosen);
    }

    private void tell(String reason) {
        getEditor().pseudoClassStateChanged(INVALID, !reason.isEmpty());
        refused.accept(reason);
    }
}
