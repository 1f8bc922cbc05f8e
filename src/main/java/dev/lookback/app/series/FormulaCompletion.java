package dev.lookback.app.series;

import dev.lookback.app.widget.SuggestionList;
import dev.lookback.series.column.AddedColumn;
import dev.lookback.series.column.expression.ColumnFunction;
import dev.lookback.series.column.expression.ExpressionCursor;
import dev.lookback.series.column.expression.ExpressionCursor.Completion;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Completion of columns and functions in the field of a formula, in a list below it, and the function round the caret in words. Down or
 * Ctrl+Space opens the list, arrows move in it, Enter and Tab take a suggestion, Escape closes it.
 */
final class FormulaCompletion {

    private static final double WIDTH = 460;

    private final TextField field;
    private final Texts texts;
    private final Supplier<List<String>> columns;
    private final SuggestionList<Completion> list;
    private final Label help = new Label();
    private ExpressionCursor cursor;
    private boolean completing;

    /** @param columns names of those that the formula may use */
    FormulaCompletion(TextField field, Texts texts, Supplier<List<String>> columns) {
        this.field = field;
        this.texts = texts;
        this.columns = columns;
        help.setId(field.getId() + ".help");
        help.getStyleClass().add("hint");
        help.setWrapText(true);
        help.managedProperty().bind(help.visibleProperty());
        help.setVisible(false);
        list = new SuggestionList<>(field, texts.get("app.series.formula.suggestions"), WIDTH, this::words, this::take);
        list.setId(field.getId() + ".suggestions");
        list.chosenProperty()
                .subscribe(chosen -> field.setAccessibleHelp(chosen == null ? help.getText() : words(chosen)));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // The caret moves after the text has changed.
        field.textProperty().addListener(o -> {
            if (field.isFocused() && !completing) {
                Platform.runLater(() -> suggest(false));
            }
        });
        field.caretPositionProperty().addListener(o -> explain());
        field.focusedProperty().subscribe(is -> {
            explain();
            if (!is) {
                list.hide();
            }
        });
    }

    /** The function in whose brackets the caret is, with its arguments; takes no space elsewhere. */
    Label help() {
        return help;
    }

    private String words(Completion one) {
        return one.explanation()
                .map(told -> texts.get("app.series.formula.function", one.name(), texts.get(told)))
                .orElse(one.name());
    }

    private void explain() {
        ColumnFunction round = field.isFocused() ? at().function().orElse(null) : null;
        help.setVisible(round != null);
        help.setText(
                round == null
                        ? ""
                        : texts.get("app.series.formula.function", round.signature(), texts.get(round.explanation())));
        field.setAccessibleHelp(help.getText());
    }

    private ExpressionCursor at() {
        String text = field.getText();
        return ExpressionCursor.at(AddedColumn.formulaIn(text), Math.min(field.getCaretPosition(), text.length()));
    }

    private void pressed(KeyEvent e) {
        boolean isDown = e.getCode() == KeyCode.DOWN && !list.isShowing();
        if (e.getCode() == KeyCode.SPACE && e.isControlDown() || isDown) {
            suggest(true);
            e.consume();
        } else {
            list.pressed(e, e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.TAB && !e.isShiftDown());
        }
    }

    private void take(Completion chosen) {
        completing = true;
        field.replaceText(cursor.from(), cursor.to(), chosen.insert());
        field.positionCaret(cursor.from() + chosen.insert().length());
        completing = false;
        if (chosen.insert().endsWith("(")) {
            suggest(true);
        } else {
            list.hide();
        }
    }

    /** @param isAsked whether all that can stand here is wanted, though no letter of it is typed */
    private void suggest(boolean isAsked) {
        cursor = at();
        boolean isInName = field.getCaretPosition() < AddedColumn.formulaStart(field.getText());
        List<Completion> found =
                isInName || cursor.typed().isEmpty() && !isAsked ? List.of() : cursor.completions(columns.get());
        boolean isWhole = found.stream().anyMatch(one -> one.name().equalsIgnoreCase(cursor.typed()));
        list.show(found, !cursor.typed().isEmpty() && !isWhole);
    }
}
