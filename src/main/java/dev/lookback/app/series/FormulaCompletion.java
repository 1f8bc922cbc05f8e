package dev.lookback.app.series;

import dev.lookback.series.column.expression.ColumnFunction;
import dev.lookback.series.column.expression.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Completion of the names of columns and functions in the field of a formula: as one types, or by Ctrl+Space. */
final class FormulaCompletion {

    private static final int MOST = 10;

    private final TextField field;
    private final Supplier<List<String>> columns;
    private final ContextMenu menu = new ContextMenu();

    FormulaCompletion(TextField field, Supplier<List<String>> columns) {
        this.field = field;
        this.columns = columns;
        field.addEventHandler(KeyEvent.KEY_RELEASED, e -> {
            boolean isAsked = e.getCode() == KeyCode.SPACE && e.isControlDown();
            boolean isTyped = e.getCode().isLetterKey() || e.getCode().isDigitKey();
            if (isAsked || isTyped && !e.isControlDown()) {
                offer(isAsked);
            }
        });
        field.focusedProperty().subscribe(is -> {
            if (!is) {
                menu.hide();
            }
        });
    }

    private void offer(boolean isAsked) {
        String word = word();
        List<Found> found = word.isEmpty() && !isAsked ? List.of() : found(word);
        menu.getItems()
                .setAll(found.stream().limit(MOST).map(one -> item(one, word)).toList());
        if (found.isEmpty()) {
            menu.hide();
        } else if (!menu.isShowing()) {
            menu.show(field, Side.BOTTOM, 0, 0);
        }
    }

    /** Name that fits: as it is inserted, and as it is shown. */
    private record Found(String text, String shown) {}

    private List<Found> found(String word) {
        String begin = word.toLowerCase(Locale.ROOT);
        List<Found> found = new ArrayList<>();
        columns.get().stream()
                .filter(name -> isBegun(name, begin))
                .forEach(name -> found.add(new Found(new Expression.Column(name).text(), name)));
        Arrays.stream(ColumnFunction.values())
                .filter(function -> isBegun(function.word(), begin))
                .forEach(function -> found.add(new Found(function.word() + "(", function.signature())));
        return found;
    }

    private static boolean isBegun(String name, String begin) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(begin) && !lower.equals(begin);
    }

    private MenuItem item(Found found, String word) {
        MenuItem item = new MenuItem(found.shown());
        item.setMnemonicParsing(false);
        item.setOnAction(e -> {
            int end = field.getCaretPosition();
            field.replaceText(end - word.length(), end, found.text());
        });
        return item;
    }

    /** Letters and digits before the caret. */
    private String word() {
        int end = field.getCaretPosition();
        int start = end;
        while (start > 0 && isOfName(field.getText().charAt(start - 1))) {
            start--;
        }
        return field.getText(start, end);
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
