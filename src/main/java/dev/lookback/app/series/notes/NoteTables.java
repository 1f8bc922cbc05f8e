package dev.lookback.app.series.notes;

import dev.lookback.app.theme.TextScale;
import dev.lookback.app.widget.TableHead;
import dev.lookback.app.widget.Tips;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Columns of texts for tables that are as high as their rows, up to a limit; what is cut is in a tooltip. */
public final class NoteTables {

    private static final double ROW_HEIGHT = 26;
    private static final double HEADER = 34;
    private static final double EDGES = 4;
    private static final int FEWEST_ROWS = 2;
    private static final int MOST_ROWS = 12;

    private NoteTables() {}

    /** Sets how the table looks, its id, and its title for screen readers. */
    public static void dress(TableView<?> table, String id, String title) {
        table.setId(id);
        table.setAccessibleText(title);
        table.getStyleClass().addAll("dense", "series-table", "note-table");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        TextScale.follow(table, scale -> {
            table.setFixedCellSize(scale * ROW_HEIGHT);
            fit(table);
        });
    }

    /** Makes the table as high as its rows. */
    public static void fit(TableView<?> table) {
        int rows = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, table.getItems().size()));
        table.setPrefHeight(TextScale.at(table) * (HEADER + ROW_HEIGHT * rows) + EDGES);
        table.setMinHeight(TableView.USE_PREF_SIZE);
    }

    public static <T> TableColumn<T, String> number(String title, double width, Function<T, String> text) {
        TableColumn<T, String> column = column(title, width, text);
        column.getStyleClass().add("number");
        return column;
    }

    /** Names are cut in the middle: their ends tell as much as their beginnings. */
    public static <T> TableColumn<T, String> name(String title, double width, Function<T, String> text) {
        TableColumn<T, String> column = column(title, width, text);
        column.getStyleClass().add("long-name");
        return column;
    }

    public static <T> TableColumn<T, String> column(String title, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setCellFactory(of -> new Cell<>());
        TableHead.setWidth(column, width);
        TextScale.follow(column.tableViewProperty(), scale -> column.setMinWidth(scale * TableHead.width(title)));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static final class Cell<T> extends TableCell<T, String> {

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            if (empty || text == null || text.isEmpty()) {
                setTooltip(null);
            } else {
                Tips.tell(this, text);
            }
        }
    }
}
