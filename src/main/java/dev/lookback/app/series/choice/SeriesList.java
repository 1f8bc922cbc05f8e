package dev.lookback.app.series.choice;

import dev.lookback.series.SeriesChoice;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** List of the series in a file, each with its rows and its span; a search field above it takes the keys. */
final class SeriesList extends VBox {

    private static final double WIDTH = 520;
    private static final double HEIGHT = 320;
    private static final double GAP = 8;
    private static final double PADDING = 12;

    private final List<SeriesChoice.Span> all;
    private final TextField search = new TextField();
    private final ListView<SeriesChoice.Span> list = new ListView<>();
    private final Consumer<SeriesChoice.Span> chosen;

    /**
     * @param chosen takes the series that is chosen
     * @param together reads all series side by side
     */
    SeriesList(SeriesChoice choice, Texts texts, Consumer<SeriesChoice.Span> chosen, Runnable together) {
        super(GAP);
        this.all = choice.spans();
        this.chosen = chosen;
        setId("series-list");
        setStyle("-fx-padding: " + PADDING + ";");
        setPrefSize(WIDTH, HEIGHT);
        Label told = new Label(texts.get(choice.told()));
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        search.setId("series-search");
        search.setPromptText(texts.get("app.series.choice.search"));
        search.setAccessibleText(search.getPromptText());
        search.textProperty().subscribe(this::filter);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::navigate);
        list.setId("series-spans");
        list.setAccessibleText(texts.get("app.series.choice.list"));
        list.setCellFactory(view -> new SpanCell(texts));
        list.setPlaceholder(new Label(texts.get("app.series.choice.none")));
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                choose();
            }
        });
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                choose();
            }
        });
        setVgrow(list, Priority.ALWAYS);
        choice.read().ifPresent(list.getSelectionModel()::select);
        getChildren().addAll(told, search, list, buttons(choice, texts, together));
    }

    private HBox buttons(SeriesChoice choice, Texts texts, Runnable together) {
        Button read = new Button(texts.get("app.series.choice.read"));
        read.setId("series-read");
        read.setOnAction(e -> choose());
        read.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        Button side = new Button(texts.get("app.series.choice.together"));
        side.setId("series-together");
        side.setDisable(choice.read().isEmpty());
        side.setOnAction(e -> together.run());
        return new HBox(GAP, read, side);
    }

    /** Gives the keys to the search field, and shows the series that was read. */
    void begin() {
        search.requestFocus();
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
    }

    private void filter(String text) {
        SeriesChoice.Span before = list.getSelectionModel().getSelectedItem();
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        list.getItems()
                .setAll(
                        wanted.isEmpty()
                                ? all
                                : all.stream()
                                        .filter(span -> span.id()
                                                .toLowerCase(Locale.ROOT)
                                                .contains(wanted))
                                        .toList());
        list.getSelectionModel().clearSelection();
        if (list.getItems().contains(before)) {
            list.getSelectionModel().select(before);
        } else {
            list.getSelectionModel().selectFirst();
        }
    }

    private void navigate(KeyEvent key) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (key.getCode()) {
            case DOWN -> select(at + 1);
            case UP -> select(at - 1);
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void select(int index) {
        int within = Math.max(0, Math.min(list.getItems().size() - 1, index));
        list.getSelectionModel().clearAndSelect(within);
        list.scrollTo(within);
    }

    private void choose() {
        SeriesChoice.Span span = list.getSelectionModel().getSelectedItem();
        if (span != null) {
            chosen.accept(span);
        }
    }

    /** Row of the list: the series' name, and behind it its rows and span. */
    private static final class SpanCell extends ListCell<SeriesChoice.Span> {

        private final Texts texts;
        private final Label name = new Label();
        private final Label extent = new Label();
        private final HBox row;

        SpanCell(Texts texts) {
            this.texts = texts;
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            extent.getStyleClass().add("hint");
            extent.setMinWidth(USE_PREF_SIZE);
            row = new HBox(GAP, name, space, extent);
            row.setMaxWidth(WIDTH - 4 * PADDING);
        }

        @Override
        protected void updateItem(SeriesChoice.Span span, boolean empty) {
            super.updateItem(span, empty);
            setText(null);
            setGraphic(empty || span == null ? null : row);
            if (!empty && span != null) {
                name.setText(span.id());
                extent.setText(span.extent()
                        .map(times -> texts.get("app.series.choice.span", span.rows(), times))
                        .orElseGet(() -> texts.get("app.series.choice.rows", span.rows())));
            }
        }
    }
}
