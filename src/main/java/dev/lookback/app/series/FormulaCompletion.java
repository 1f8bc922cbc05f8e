package dev.lookback.app.series;

import dev.lookback.series.column.AddedColumn;
import dev.lookback.series.column.expression.ColumnFunction;
import dev.lookback.series.column.expression.ExpressionCursor;
import dev.lookback.series.column.expression.ExpressionCursor.Completion;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

/**
 * Completion of columns and functions in the field of a formula, in a list below it, and the function round the caret in words. Down or
 * Ctrl+Space opens the list, arrows move in it, Enter and Tab take a suggestion, Escape closes it.
 */
final class FormulaCompletion {

    private static final double ROW = 26;
    private static final double WIDTH = 460;
    private static final int MOST_ROWS = 9;

    private final TextField field;
    private final Texts texts;
    private final Supplier<List<String>> columns;
    private final ListView<Completion> list = new ListView<>();
    private final Popup popup = new Popup();
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
        list.setId(field.getId() + ".suggestions");
        list.getStyleClass().addAll("dense", "filter-suggestions");
        list.setAccessibleText(texts.get("app.series.formula.suggestions"));
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPrefWidth(WIDTH);
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> field.setAccessibleHelp(chosen == null ? help.getText() : words(chosen)));
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setHideOnEscape(false);
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
                popup.hide();
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
        boolean isOpen = popup.isShowing();
        Completion chosen = list.getSelectionModel().getSelectedItem();
        boolean isTaken = e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.TAB && !e.isShiftDown();
        if (e.getCode() == KeyCode.SPACE && e.isControlDown() || e.getCode() == KeyCode.DOWN && !isOpen) {
            suggest(true);
        } else if (isOpen && (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.UP)) {
            move(e.getCode() == KeyCode.DOWN ? 1 : -1);
        } else if (isOpen && e.getCode() == KeyCode.ESCAPE) {
            popup.hide();
        } else if (isOpen && chosen != null && isTaken) {
            take(chosen);
        } else {
            if (e.getCode() == KeyCode.ENTER) {
                popup.hide();
            }
            return;
        }
        e.consume();
    }

    private void move(int by) {
        int rows = list.getItems().size();
        int from = list.getSelectionModel().getSelectedIndex();
        int to = from < 0 && by < 0 ? rows - 1 : Math.floorMod(from + by, rows);
        list.getSelectionModel().select(to);
        list.scrollTo(Math.max(0, to - MOST_ROWS / 2));
    }

    private void take(Completion chosen) {
        completing = true;
        field.replaceText(cursor.from(), cursor.to(), chosen.insert());
        field.positionCaret(cursor.from() + chosen.insert().length());
        completing = false;
        if (chosen.insert().endsWith("(")) {
            suggest(true);
        } else {
            popup.hide();
        }
    }

    /** @param isAsked whether all that can stand here is wanted, though no letter of it is typed */
    private void suggest(boolean isAsked) {
        cursor = at();
        boolean isInName = field.getCaretPosition() < AddedColumn.formulaStart(field.getText());
        List<Completion> found =
                isInName || cursor.typed().isEmpty() && !isAsked ? List.of() : cursor.completions(columns.get());
        if (found.isEmpty() || !field.isFocused() || field.getScene() == null) {
            popup.hide();
            return;
        }
        list.getItems().setAll(found);
        list.setPrefHeight(Math.min(MOST_ROWS, found.size()) * ROW + 2);
        list.getSelectionModel().clearSelection();
        boolean isWhole = found.stream().anyMatch(one -> one.name().equalsIgnoreCase(cursor.typed()));
        if (!cursor.typed().isEmpty() && !isWhole) {
            list.getSelectionModel().select(0);
        }
        list.scrollTo(0);
        if (!popup.isShowing()) {
            Point2D below = field.localToScreen(0, field.getHeight());
            popup.show(field, below.getX(), below.getY() + 2);
        }
    }

    private final class Cell extends ListCell<Completion> {

        Cell() {
            setPrefWidth(0);
            setOnMouseClicked(e -> {
                if (!isEmpty()) {
                    take(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Completion one, boolean empty) {
            super.updateItem(one, empty);
            setText(empty ? null : words(one));
        }
    }
}
