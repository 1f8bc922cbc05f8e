package dev.lookback.app.series.choice;

import dev.lookback.app.theme.TextScale;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * List to choose one of, with a search field where there are many: arrows move in the list, Enter or a click chooses.
 *
 * @param <T> what is chosen
 */
public final class SearchList<T> extends VBox {

    private static final int MANY = 8;
    private static final double ROW_HEIGHT = 26;
    private static final int MOST_ROWS = 10;
    private static final double EDGES = 4;
    private static final double GAP = 12;

    private final TextField search = new TextField();
    private final ListView<T> list = new ListView<>();
    private final FilteredList<T> found;
    private final Function<T, String> name;
    private final Function<T, String> detail;
    private final Consumer<T> chosen;

    /**
     * @param title for screen readers
     * @param name by which an entry is found
     * @param detail at the end of an entry's row; empty for none
     */
    public SearchList(
            Texts texts,
            String title,
            List<T> entries,
            Function<T, String> name,
            Function<T, String> detail,
            Consumer<T> chosen) {
        this.name = name;
        this.detail = detail;
        this.chosen = chosen;
        found = new FilteredList<>(FXCollections.observableList(entries));
        getStyleClass().add("search-list");
        search.setId("search");
        search.setPromptText(texts.get("app.series.search", entries.size()));
        search.setAccessibleText(search.getPromptText());
        search.textProperty().subscribe(this::filter);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("search-list");
        list.setAccessibleText(title);
        list.setItems(found);
        TextScale.follow(list, scale -> {
            list.setFixedCellSize(scale * ROW_HEIGHT);
            list.setPrefHeight(Math.min(MOST_ROWS, entries.size()) * scale * ROW_HEIGHT + EDGES);
        });
        list.setPlaceholder(new Label(texts.get("app.series.search.none")));
        list.setCellFactory(view -> new Cell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setVgrow(list, Priority.ALWAYS);
        if (entries.size() > MANY) {
            getChildren().add(search);
        }
        getChildren().add(list);
    }

    /** Selects the entry that holds now. */
    public SearchList<T> select(Optional<T> current) {
        current.ifPresent(list.getSelectionModel()::select);
        return this;
    }

    /** Takes the focus, and shows the entry that is selected. */
    public void begin() {
        getChildren().get(0).requestFocus();
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex()));
    }

    /** What is selected stays so while it is among what is found. */
    private void filter(String text) {
        T before = list.getSelectionModel().getSelectedItem();
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        found.setPredicate(entry -> name.apply(entry).toLowerCase(Locale.ROOT).contains(wanted));
        if (before != null && found.contains(before)) {
            list.getSelectionModel().select(before);
        } else {
            list.getSelectionModel().selectFirst();
        }
    }

    private void key(KeyEvent e) {
        int index = list.getSelectionModel().getSelectedIndex();
        if (e.getCode() == KeyCode.ENTER) {
            choose(list.getSelectionModel().getSelectedItem());
            e.consume();
        } else if (search.isFocused() && (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.UP)) {
            int last = list.getItems().size() - 1;
            int next = Math.max(0, Math.min(last, e.getCode() == KeyCode.DOWN ? index + 1 : index - 1));
            list.getSelectionModel().select(next);
            list.scrollTo(next);
            e.consume();
        }
    }

    private void choose(T entry) {
        if (entry != null) {
            chosen.accept(entry);
        }
    }

    /** Row with the entry's name, and its detail at the end, which is never cut. */
    private final class Cell extends ListCell<T> {

        private final Label title = new Label();
        private final Label end = new Label();
        private final HBox row = new HBox(GAP, title, end);

        Cell() {
            setPrefWidth(0);
            row.setAlignment(Pos.CENTER_LEFT);
            title.setMaxWidth(Double.MAX_VALUE);
            title.setMinWidth(0);
            title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            HBox.setHgrow(title, Priority.ALWAYS);
            end.getStyleClass().add("hint");
            end.setMinWidth(USE_PREF_SIZE);
            setOnMouseClicked(e -> choose(getItem()));
        }

        @Override
        protected void updateItem(T entry, boolean empty) {
            super.updateItem(entry, empty);
            boolean nothing = empty || entry == null;
            title.setText(nothing ? "" : name.apply(entry));
            end.setText(nothing ? "" : detail.apply(entry));
            setGraphic(nothing ? null : row);
            setAccessibleText(nothing ? null : title.getText() + " " + end.getText());
        }
    }
}
