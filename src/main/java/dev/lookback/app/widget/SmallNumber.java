package dev.lookback.app.widget;

import javafx.application.Platform;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/**
 * Compact spinner for a whole number. Enter and leaving apply what was typed, Escape does not. Enter and leaving apply
 * what was typed, Escape does not.
 */
public final class SmallNumber extends Spinner<Integer> {

    private static final double WIDTH = 66;
    private static final double WORD_WIDTH = 76;

    private final SpinnerValueFactory.IntegerSpinnerValueFactory numbers;
    private String least = "";

    public SmallNumber(String id, String accessibleText, int least, int most, int value) {
        numbers = new SpinnerValueFactory.IntegerSpinnerValueFactory(least, most, value);
        numbers.setConverter(new Forgiving());
        setValueFactory(numbers);
        setId(id);
        setAccessibleText(accessibleText);
        getStyleClass().add("small-number");
        setEditable(true);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                commitValue();
                cancelEdit();
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
        setPrefWidth(WORD_WIDTH);
        setMinWidth(WORD_WIDTH);
        getEditor().setText(numbers.getConverter().toString(getValue()));
    }

    public void setMost(int most) {
        numbers.setMax(most);
    }

    public void show(int value) {
        numbers.setValue(value);
    }

    /** Applies the text: invalid text restores the value, numbers out of bounds are clamped. */
    private final class Forgiving extends StringConverter<Integer> {

        @Override
        public String toString(Integer value) {
            if (value == null) {
                return "";
            }
            return value == numbers.getMin() && !least.isEmpty() ? least : value.toString();
        }

        @Override
        public Integer fromString(String typed) {
            if (!least.isEmpty() && typed.strip().equalsIgnoreCase(least)) {
                return numbers.getMin();
            }
            try {
                return Math.max(numbers.getMin(), Math.min(numbers.getMax(), Integer.parseInt(typed.strip())));
            } catch (NumberFormatException e) {
                Platform.runLater(SmallNumber.this::cancelEdit); // restore the text
                return numbers.getValue();
            }
        }
    }
}
