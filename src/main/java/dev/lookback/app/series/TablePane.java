package dev.lookback.app.series;

import dev.lookback.app.background.FrameQueue;
import dev.lookback.app.background.Latest;
import dev.lookback.app.widget.IconButton;
import dev.lookback.app.widget.TableHead;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.copy.ExactText;
import dev.lookback.app.widget.field.DecimalField;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.series.ColumnInfo;
import dev.lookback.series.Histogram;
import dev.lookback.series.Series;
import dev.lookback.text.ColumnDecimals;
import dev.lookback.text.Decimals;
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

    /** Column of a page: its values are computed in the background, as is its histogram. JavaFX thread only. */
    private static final class Shown {

        private final ColumnInfo info;
        private final ColumnHeader header;

        /** Null until they are known. */
        private double[] values;

        private int decimals;

        Shown(Texts texts, ColumnInfo info) {
            this.info = info;
            header = new ColumnHeader(texts, info);
        }
    }

    /** Values of a column, with the histogram for its header, and the decimals that all of them are written with. */
    private record Computed(Shown column, double[] values, Histogram histogram, int decimals) {}

    /** Digits that fit a column. */
    private static final int DIGITS = 9;

    private static final double LARGEST = 1e12;
    private static final double ROW_NUMBER_WIDTH = 64;
    private static final double TIME_WIDTH = 130;
    private static final double COLUMN_WIDTH = 124;

    /** Maximum number of columns: each is a node with a histogram, visible or not. */
    private static final int MOST_COLUMNS = 50;

    private final Texts texts;
    private final TableView<Integer> table = new TableView<>();
    private final Label which = new Label();
    private final HBox pages;
    private final Latest computing;
    private Series series;
    private int first;

    public TablePane(Workbench workbench, Texts texts) {
        this.texts = texts;
        computing = workbench.background().beside("table").latest();
        table.setId("table");
        table.setAccessibleText(texts.get("app.series.table.name"));
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
        List<Shown> page = features.subList(first, end).stream()
                .map(info -> new Shown(texts, info))
                .toList();
        page.forEach(one -> columns.add(feature(series, one)));
        table.getColumns().setAll(columns);
        compute(page);
        pages.setVisible(features.size() > MOST_COLUMNS);
        which.setText(texts.get("app.series.table.columns", first + 1, end, features.size()));
    }

    /** Shows each column as soon as its values are there: those of formulas and of chosen rows are computed when they are asked for. */
    private void compute(List<Shown> page) {
        Series shown = series;
        FrameQueue<Computed> ready = new FrameQueue<>(this::show);
        computing.request(
                wanted -> {
                    page.stream().takeWhile(one -> wanted.getAsBoolean()).forEach(one -> {
                        double[] values = shown.values(one.info.name());
                        ready.send(new Computed(
                                one, values, ColumnHeader.histogram(values), ColumnDecimals.of(values, DIGITS)));
                    });
                    return page;
                },
                all -> {});
    }

    private void show(List<Computed> ready) {
        ready.forEach(one -> {
            one.column.values = one.values;
            one.column.decimals = one.decimals;
            one.column.header.show(one.histogram);
        });
        table.refresh();
    }

    private TableColumn<Integer, String> feature(Series series, Shown one) {
        TableColumn<Integer, String> column =
                column("", COLUMN_WIDTH, row -> one.values == null ? "…" : written(one.values[row], one.decimals));
        column.setGraphic(one.header);
        column.getStyleClass().add("number");
        ExactText.put(
                column,
                row -> ExactText.number(one.values == null ? series.values(one.info.name())[row] : one.values[row]));
        return column;
    }

    /** Blank where a column that is not in use has no value; one that fits no column stands on its own. */
    private String written(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "";
        }
        double size = Math.abs(value);
        return size < LARGEST && (value == 0 || size >= Math.pow(10, -decimals))
                ? Decimals.number(value, decimals, texts.locale())
                : DecimalField.write(
                        new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue(), texts.locale());
    }

    private static TableColumn<Integer, String> column(String title, double width, IntFunction<String> text) {
        TableColumn<Integer, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        TableHead.setWidth(column, width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
