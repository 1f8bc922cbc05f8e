package dev.lookback.app.series;

import dev.lookback.app.widget.TableHead;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.copy.ExactText;
import dev.lookback.app.widget.field.DecimalField;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.DataReference;
import dev.lookback.series.ColumnInfo;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Table of the file's columns: what each is taken for, its range and missing values, and whether it is an input or the target. */
final class ColumnTable extends TableView<ColumnInfo> {

    private static final double ROW_HEIGHT = 26;
    private static final double HEADER = 34;
    private static final double EDGES = 4;
    private static final int MOST_ROWS = 12;
    private static final double TICK_WIDTH = 64;
    private static final MathContext DIGITS = new MathContext(6);

    private final Workbench workbench;
    private final Texts texts;

    ColumnTable(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        FeatureChoice inputs = new FeatureChoice(workbench);
        setId("columns.table");
        getStyleClass().addAll("dense", "series-table", "column-table");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setPlaceholder(new Label(texts.get("app.series.table.empty")));
        setAccessibleText(texts.get("app.series.file.columns"));
        setFixedCellSize(ROW_HEIGHT);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns()
                .setAll(List.of(
                        column("name", 110, ColumnInfo::name),
                        ticked("input", (data, name) -> data.features().contains(name), inputs::choose),
                        ticked("target", (data, name) -> data.target().equals(name), this::forecast),
                        number("minimum", ColumnInfo::minimum),
                        number("maximum", ColumnInfo::maximum),
                        missing(),
                        column("kind", 170, info -> ColumnKinds.whole(texts, info))));
        WhileShown.follow(this, workbench.readingProperty(), r -> show(r.series()));
        WhileShown.follow(this, workbench.recipeProperty(), r -> refresh());
    }

    private void show(Series series) {
        getItems().setAll(series.columns());
        setPrefHeight(HEADER + ROW_HEIGHT * Math.min(MOST_ROWS, getItems().size()) + EDGES);
        setMinHeight(USE_PREF_SIZE);
    }

    /** A target is never taken away, only replaced. */
    private void forecast(String name, boolean isTarget) {
        if (isTarget) {
            workbench.edit("", r -> r.withData(r.data().forecasting(name)));
        } else {
            refresh();
        }
    }

    private TableColumn<ColumnInfo, String> missing() {
        TableColumn<ColumnInfo, String> column =
                column("missing", TICK_WIDTH, info -> texts.get("app.series.table.number", info.missing()));
        column.getStyleClass().add("number");
        return column;
    }

    private TableColumn<ColumnInfo, String> number(String name, Function<ColumnInfo, Double> value) {
        TableColumn<ColumnInfo, String> column = column(name, 78, info -> rounded(value.apply(info)));
        column.getStyleClass().add("number");
        ExactText.put(column, info -> ExactText.number(value.apply(info)));
        return column;
    }

    private String rounded(double value) {
        return Double.isNaN(value)
                ? ""
                : DecimalField.write(new BigDecimal(value).round(DIGITS).doubleValue(), texts.locale());
    }

    private TableColumn<ColumnInfo, String> column(String name, double width, Function<ColumnInfo, String> text) {
        TableColumn<ColumnInfo, String> column = new TableColumn<>(texts.get("app.series.columns." + name));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(Math.max(width, TableHead.width(column.getText())));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private TableColumn<ColumnInfo, String> ticked(
            String name, BiPredicate<DataReference, String> isTicked, BiConsumer<String, Boolean> tick) {
        BiPredicate<DataReference, String> now = (data, column) -> data != null && isTicked.test(data, column);
        TableColumn<ColumnInfo, String> column =
                column(name, TICK_WIDTH, info -> now.test(data(), info.name()) ? "✓" : "");
        column.setCellFactory(of -> new Tick(name, now, tick));
        return column;
    }

    private DataReference data() {
        return workbench.recipeProperty().get() == null
                ? null
                : workbench.recipeProperty().get().data();
    }

    /** Cell with a check box, for columns that can be chosen. */
    private final class Tick extends TableCell<ColumnInfo, String> {

        private final CheckBox box = new CheckBox();
        private final String name;
        private final BiPredicate<DataReference, String> isTicked;

        Tick(String name, BiPredicate<DataReference, String> isTicked, BiConsumer<String, Boolean> tick) {
            this.name = name;
            this.isTicked = isTicked;
            setAlignment(Pos.CENTER);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            box.setOnAction(e -> tick.accept(getTableRow().getItem().name(), box.isSelected()));
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            ColumnInfo info = getTableRow() == null ? null : getTableRow().getItem();
            boolean nothing = empty || info == null || !info.role().isUsable();
            setGraphic(nothing ? null : box);
            if (!nothing) {
                box.setId("columns." + name + "[" + info.name() + "]");
                box.setAccessibleText(texts.get("app.series.columns." + name) + ": " + info.name());
                box.setSelected(isTicked.test(data(), info.name()));
            }
        }
    }
}
