package dev.lookback.app.widget.entry;

import dev.lookback.app.theme.TextScale;
import dev.lookback.text.Texts;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/**
 * Compact spinner for a whole number. Enter and leaving apply what was typed, if it is within bounds; else it stays,
 * refused, and the value too. Escape, or leaving it empty, restores the text.
 */
public final class SmallNumber extends Spinner<Integer> {

    private static final double WIDTH = 66;
    private static final double WORD_WIDTH = 76;

    private final SpinnerValueFactory.IntegerSpinnerValueFactory numbers;
    private final Texts texts;
    private final Refusal refusal;
    private String least = "";

    public SmallNumber(Texts texts, String id, String accessibleText, int least, int most, int value) {
        this.texts = texts;
        numbers = new SpinnerValueFactory.IntegerSpinnerValueFactory(least, most, value);
        numbers.setConverter(new Written());
        setValueFactory(numbers);
        setId(id);
        setAccessibleText(accessibleText);
        getEditor().setAccessibleText(accessibleText);
        getStyleClass().add("small-number");
        setEditable(true);
        TextScale.follow(this, scale -> setPrefWidth(scale * (this.least.isEmpty() ? WIDTH : WORD_WIDTH)));
        setMinWidth(USE_PREF_SIZE);
        refusal = new Refusal(this, texts).popping();
        getEditor().textProperty().subscribe(this::check);
        focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                commitValue();
                if (!refusal.stands()) {
                    cancelEdit();
                }
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
            }
        });
    }

    /** Shows a word in place of the minimum, which stands for none. */
    public void nameLeast(String word) {
        least = word;
        setPrefWidth(TextScale.at(this) * WORD_WIDTH);
        getEditor().setText(write(getValue()));
    }

    public void setMost(int most) {
        numbers.setMax(most);
    }

    public void show(int value) {
        numbers.setValue(value);
    }

    private void check(String typed) {
        String rule = typed.isBlank() ? "" : read(typed).rule();
        if (rule.isEmpty()) {
            refusal.lift();
        } else {
            refusal.refuse(rule, write(getValue()));
        }
    }

    private Entry<Integer> read(String typed) {
        if (!least.isEmpty() && typed.strip().equalsIgnoreCase(least)) {
            return Entry.of(numbers.getMin());
        }
        return new WholeRange(numbers.getMin(), numbers.getMax())
                .read(typed, texts)
                .map(Long::intValue);
    }

    private String write(Integer value) {
        return value == numbers.getMin() && !least.isEmpty() ? least : value.toString();
    }

    /** Text of the value; what is refused leaves the value as it is. */
    private final class Written extends StringConverter<Integer> {

        @Override
        public String toString(Integer value) {
            return value == null ? "" : write(value);
        }

        @Override
        public Integer fromString(String typed) {
            return read(typed).value().orElse(numbers.getValue());
        }
    }
}
