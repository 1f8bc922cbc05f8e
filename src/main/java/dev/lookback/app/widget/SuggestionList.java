package dev.lookback.app.widget;

import dev.lookback.app.theme.TextScale;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

/**
 * Suggestions in a list below a text field, which keeps the focus: arrows move in the list, Enter and Tab take a suggestion, Escape closes
 * it. Which keys open it is up to its owner.
 */
public final class SuggestionList<T> {

    private static final double ROW = 26;
    private static final int MOST_ROWS = 9;

    private final TextField field;
    private final Function<T, String> words;
    private final Consumer<T> taken;
    private final ListView<T> list = new ListView<>();
    private final Popup popup = new Popup();

    /**
     * @param width in pixels of the usual text size
     * @param words of a suggestion in the list
     * @param taken takes the chosen suggestion
     */
    public SuggestionList(
            TextField field, String accessibleText, double width, Function<T, String> words, Consumer<T> taken) {
        this.field = field;
        this.words = words;
        this.taken = taken;
        list.getStyleClass().addAll("dense", "filter-suggestions");
        list.setAccessibleText(accessibleText);
        list.setFocusTraversable(false);
        TextScale.follow(list, scale -> {
            list.setFixedCellSize(scale * ROW);
            list.setPrefWidth(scale * width);
        });
        list.setCellFactory(view -> new Cell());
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setHideOnEscape(false);
    }

    /** Sets the id of the list of suggestions. */
    public void setId(String id) {
        list.setId(id);
    }

    /** The suggestion that Enter takes; null for none. */
    public ObservableValue<T> chosenProperty() {
        return list.getSelectionModel().selectedItemProperty();
    }

    public boolean isShowing() {
        return popup.isShowing();
    }

    public void hide() {
        popup.hide();
    }

    /**
     * Shows suggestions below the field; hides the list where there are none, or the field has lost the focus.
     *
     * @param isFirstChosen whether Enter is to take the first of them
     */
    public void show(List<T> found, boolean isFirstChosen) {
        if (found.isEmpty() || !field.isFocused() || field.getScene() == null) {
            hide();
            return;
        }
        list.getItems().setAll(found);
        list.setPrefHeight(Math.min(MOST_ROWS, found.size()) * TextScale.at(field) * ROW + 2);
        list.getSelectionModel().clearSelection();
        if (isFirstChosen) {
            list.getSelectionModel().select(0);
        }
        list.scrollTo(0);
        if (!popup.isShowing()) {
            Point2D below = field.localToScreen(0, field.getHeight());
            popup.show(field, below.getX(), below.getY() + 2);
        }
    }

    /**
     * Handles a key that is pressed in the field; a key that the open list answers is consumed. Enter without a choice closes the list.
     *
     * @param isTaken whether the key takes a suggestion
     */
    public void pressed(KeyEvent e, boolean isTaken) {
        T chosen = chosenProperty().getValue();
        if (!isShowing()) {
            return;
        }
        if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.UP) {
            move(e.getCode() == KeyCode.DOWN ? 1 : -1);
        } else if (e.getCode() == KeyCode.ESCAPE) {
            hide();
        } else if (chosen != null && isTaken) {
            taken.accept(chosen);
        } else {
            if (e.getCode() == KeyCode.ENTER) {
                hide();
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

    private final class Cell extends ListCell<T> {

        Cell() {
            setPrefWidth(0);
            setOnMouseClicked(e -> {
                if (!isEmpty()) {
                    taken.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(T one, boolean empty) {
            super.updateItem(one, empty);
            setText(empty ? null : words.apply(one));
        }
    }
}
