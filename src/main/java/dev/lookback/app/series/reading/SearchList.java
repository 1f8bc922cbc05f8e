package dev.lookback.app.series.reading;

import dev.lookback.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** List of names to choose one of, with a search box where they are many: arrows move in the list, Enter or a click chooses. */
final class SearchList extends VBox {

    private static final int MANY = 8;
    private static final double WIDTH = 300;
    private static final double ROW_HEIGHT = 26;
    private static final int MOST_ROWS = 10;
    private static final double EDGES = 4;

    private final TextField search = new TextField();
    private final ListView<String> list = new ListView<>();
    private final Consumer<String> chosen;

    /** @param current selected at first */
    SearchList(Texts texts, List<String> names, String current, Consumer<String> chosen) {
        this.chosen = chosen;
        getStyleClass().add("search-list");
        FilteredList<String> found = new FilteredList<>(FXCollections.observableList(names));
        search.setId("search");
        search.setPromptText(texts.get("app.series.search", names.size()));
        search.setAccessibleText(search.getPromptText());
        search.textProperty().subscribe(text -> {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            found.setPredicate(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
            list.getSelectionModel().selectFirst();
        });
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("search-list");
        list.setItems(found);
        list.setFixedCellSize(ROW_HEIGHT);
        list.setPrefSize(WIDTH, Math.min(MOST_ROWS, names.size()) * ROW_HEIGHT + EDGES);
        list.setPlaceholder(new Label(texts.get("app.series.search.none")));
        list.setCellFactory(view -> new Cell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        list.getSelectionModel().select(current);
        list.scrollTo(current);
        if (names.size() > MANY) {
            getChildren().add(search);
        }
        getChildren().add(list);
    }

    /** Takes the focus. */
    void begin() {
        getChildren().get(0).requestFocus();
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

    private void choose(String name) {
        if (name != null) {
            chosen.accept(name);
        }
    }

    private final class Cell extends ListCell<String> {

        Cell() {
            setPrefWidth(0);
            setOnMouseClicked(e -> choose(getItem()));
        }

        @Override
        protected void updateItem(String name, boolean empty) {
            super.updateItem(name, empty);
            setText(empty ? null : name);
        }
    }
}
