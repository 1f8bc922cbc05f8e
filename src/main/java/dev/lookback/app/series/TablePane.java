package dev.lookback.app.series;

import dev.lookback.app.widget.IconButton;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.copy.ExactText;
import dev.lookback.app.widget.field.DecimalField;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.series.ColumnInfo;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Table of the series, oldest row first, each column headed by its histogram. */
public final class TablePane extends BorderPane {

    private static final MathContext DIGITS = new MathContext(9);
    private static final double ROW_NUMBER_WIDTH = 64;
    private static final double TIME_WIDTH = 130;
    private static final double COLUMN_WIDTH = 124;

    /** Maximum number of columns: each is a node with a histogram, visible or not. */
    private static final int MOST_COLUMNS = 50;

    private final Texts texts;
    private final TableView<Integer> table = new TableView<>();
    private final Label which = new Label();
    private final HBox pages;
    private Series series;
    private int first;

    public TablePane(Workbench workbench, Texts texts) {
        this.texts = texts;
        table.setId("table");
        table.getStyleClass().addAll("dense", "series-table");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(new Label(texts.get("app.series.table.empty")));
        which.setId("table.columns");
        pages = new HBox(8, turn("previous", Feather.ARROW_LEFT, -1), which, turn("next", Feather.ARROW_RIGHT, 1));
        pages.setAlignment(Pos.CENTER);
        pages.managedProperty().bind(pages.visibleProperty());
        setTop(pages);
        setCenter(table);
        WhileShown.follow(this, workbench.readingProperty(), r -> show(r.series()));
    }

    private IconButton turn(String where, Feather icon, int pages) {
        String words = texts.get("app.series.table." + where);
        IconButton button = new IconButton("table." + where, icon, words, () -> page(first + pages * MOST_COLUMNS));
        button.setTooltip(Tips.of(words));
        return button;
    }

    private void show(Series opened) {
        series = opened;
        table.getColumns().clear();
        table.setItems(new RowNumbers(series.rows()));
        page(0);
    }

    private void page(int from) {
        List<ColumnInfo> features =
                series.columns().stream().filter(info -> info.role().isUsable()).toList();
        if (from < 0 || from >= features.size()) {
            return;
        }
        first = from;
        int end = Math.min(features.size(), first + MOST_COLUMNS);
        List<TableColumn<Integer, String>> columns = new ArrayList<>();
        columns.add(column(texts.get("app.series.table.row"), ROW_NUMBER_WIDTH, Integer::toString));
        if (series.hasTime()) {
            columns.add(column(texts.get("app.series.table.time"), TIME_WIDTH, series::timeLabel));
        }
        features.subList(first, end).forEach(info -> columns.add(feature(series, info)));
        table.getColumns().setAll(columns);
        pages.setVisible(features.size() > MOST_COLUMNS);
        which.setText(texts.get("app.series.table.columns", first + 1, end, features.size()));
    }

    private TableColumn<Integer, String> feature(Series series, ColumnInfo info) {
        double[] values = series.values(info.name());
        TableColumn<Integer, String> column = column("", COLUMN_WIDTH, row -> written(values[row]));
        column.setGraphic(new ColumnHeader(texts, info, values));
        column.getStyleClass().add("number");
        ExactText.put(column, row -> ExactText.number(values[row]));
        return column;
    }

    /** Number with as many digits as fit a column; blank where a column that is not in use has no value. */
    private String written(double value) {
        return Double.isNaN(value)
                ? ""
                : DecimalField.write(new BigDecimal(value).round(DIGITS).doubleValue(), texts.locale());
    }

    private static TableColumn<Integer, String> column(String title, double width, IntFunction<String> text) {
        TableColumn<Integer, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
