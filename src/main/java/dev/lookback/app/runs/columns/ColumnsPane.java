package dev.lookback.app.runs.columns;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import dev.lookback.app.widget.IconButton;
import dev.lookback.runs.query.RunField;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Choice of columns: fields in groups with a search, and beside them the chosen ones in their order. */
final class ColumnsPane extends VBox {

    /** A check box, and the title of its group. */
    private record Offer(CheckBox box, RunField field, Label title) {}

    private final Texts texts;
    private final Function<RunField, String> name;
    private final Supplier<List<RunField>> shown;
    private final Supplier<Boolean> automatic;
    private final Consumer<List<RunField>> chosen;
    private final List<Offer> offers = new ArrayList<>();
    private final CustomTextField search = new CustomTextField();
    private final Label nothing = new Label();
    private final ListView<RunField> order = new ListView<>();
    private final Label state = new Label();
    private final Button reset = new Button();

    ColumnsPane(
            Texts texts,
            List<FieldGroup> groups,
            Function<RunField, String> name,
            Supplier<List<RunField>> shown,
            Supplier<Boolean> automatic,
            Consumer<List<RunField>> chosen) {
        this.texts = texts;
        this.name = name;
        this.shown = shown;
        this.automatic = automatic;
        this.chosen = chosen;
        getStyleClass().add("columns-pane");
        HBox halves = new HBox(12, fields(groups), chosenFields());
        state.setId("columns.state");
        state.getStyleClass().add("hint");
        state.setWrapText(true);
        state.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(state, Priority.ALWAYS);
        state.setMaxWidth(Double.MAX_VALUE);
        reset.setId("columns.reset");
        reset.setText(texts.get("app.runs.columns.reset"));
        reset.getStyleClass().add(Styles.SMALL);
        reset.setMinWidth(USE_PREF_SIZE);
        reset.setOnAction(e -> choose(List.of()));
        HBox foot = new HBox(12, state, reset);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(halves, foot);
        refresh();
    }

    /** Focuses the search. */
    void begin() {
        search.requestFocus();
    }

    // ---- fields

    private Node fields(List<FieldGroup> groups) {
        search.setId("columns.search");
        search.setLeft(new FontIcon(Feather.SEARCH));
        search.setAccessibleText(texts.get("app.runs.columns.search"));
        search.setPromptText(texts.get("app.runs.columns.search"));
        search.textProperty().addListener(o -> filter());
        VBox boxes = new VBox(4);
        boxes.getStyleClass().add("columns-offers");
        for (FieldGroup group : groups) {
            Label title = new Label(group.title());
            title.getStyleClass().addAll("columns-group", Styles.TEXT_BOLD);
            title.managedProperty().bind(title.visibleProperty());
            boxes.getChildren().add(title);
            for (RunField field : group.fields()) {
                CheckBox box = new CheckBox(name.apply(field));
                box.setId("runs.show." + field.word());
                box.setMnemonicParsing(false);
                box.managedProperty().bind(box.visibleProperty());
                box.setOnAction(e -> toggle(field, box.isSelected()));
                offers.add(new Offer(box, field, title));
                boxes.getChildren().add(box);
            }
        }
        nothing.setText(texts.get("app.runs.columns.nothing"));
        nothing.getStyleClass().add("hint");
        nothing.managedProperty().bind(nothing.visibleProperty());
        nothing.setVisible(false);
        boxes.getChildren().add(nothing);
        ScrollPane scroll = new ScrollPane(boxes);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox half = new VBox(8, search, scroll);
        half.getStyleClass().add("columns-half");
        return half;
    }

    private void filter() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        Map<Label, Boolean> titles = new LinkedHashMap<>();
        for (Offer offer : offers) {
            boolean seen = offer.box().getText().toLowerCase(Locale.ROOT).contains(wanted)
                    || offer.field().word().toLowerCase(Locale.ROOT).contains(wanted)
                    || offer.title().getText().toLowerCase(Locale.ROOT).contains(wanted);
            offer.box().setVisible(seen);
            titles.merge(offer.title(), seen, Boolean::logicalOr);
        }
        titles.forEach(Node::setVisible);
        nothing.setVisible(!titles.containsValue(true));
    }

    private void toggle(RunField field, boolean on) {
        List<RunField> fields = new ArrayList<>(shown.get());
        fields.remove(field);
        if (on) {
            fields.add(field);
        }
        choose(fields);
    }

    // ---- order

    private Node chosenFields() {
        order.setId("columns.order");
        order.getStyleClass().add("dense");
        order.setAccessibleText(texts.get("app.runs.columns.order"));
        order.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(RunField item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : name.apply(item));
            }
        });
        order.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.isAltDown() && (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN)) {
                move(e.getCode() == KeyCode.UP ? -1 : 1);
                e.consume();
            } else if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE) {
                remove();
                e.consume();
            }
        });
        Label title = new Label(texts.get("app.runs.columns.order"));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.setLabelFor(order);
        title.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(
                2,
                title,
                gap,
                new IconButton("columns.up", Feather.ARROW_UP, texts.get("app.runs.columns.up"), () -> move(-1)),
                new IconButton("columns.down", Feather.ARROW_DOWN, texts.get("app.runs.columns.down"), () -> move(1)),
                new IconButton("columns.remove", Feather.TRASH_2, texts.get("app.runs.columns.remove"), this::remove));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(order, Priority.ALWAYS);
        VBox half = new VBox(8, head, order);
        half.getStyleClass().add("columns-half");
        return half;
    }

    private void move(int by) {
        int from = order.getSelectionModel().getSelectedIndex();
        int to = from + by;
        if (from < 0 || to < 0 || to >= order.getItems().size()) {
            return;
        }
        List<RunField> fields = new ArrayList<>(shown.get());
        fields.add(to, fields.remove(from));
        choose(fields);
        order.getSelectionModel().clearAndSelect(to);
    }

    private void remove() {
        RunField field = order.getSelectionModel().getSelectedItem();
        if (field != null && shown.get().size() > 1) {
            toggle(field, false);
        }
    }

    // ---- state

    private void choose(List<RunField> fields) {
        chosen.accept(List.copyOf(fields));
        refresh();
    }

    private void refresh() {
        List<RunField> fields = shown.get();
        order.getItems().setAll(fields);
        offers.forEach(offer -> offer.box().setSelected(fields.contains(offer.field())));
        reset.setDisable(automatic.get());
        state.setText(texts.get(automatic.get() ? "app.runs.columns.automatic" : "app.runs.columns.chosen"));
    }
}
