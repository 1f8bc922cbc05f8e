package dev.lookback.app.series.notes;

import dev.lookback.app.background.Latest;
import dev.lookback.app.series.notes.LossRows.LossRow;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.series.Reading;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Table of the lines, cells, columns and rows of the file that are not in the series as they stand there; rows can be copied. */
public final class LossTable extends TableView<LossRow> {

    private static final double ROW_HEIGHT = 24;
    private static final double HEADER = 30;
    private static final int MOST_ROWS = 12;

    private final Workbench workbench;
    private final Texts texts;
    private final Latest listing;

    public LossTable(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        listing = workbench.background().latest();
        setId("losses.table");
        getStyleClass().addAll("dense", "series-table", "loss-table");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setPlaceholder(new Label(texts.get("app.series.loss.none")));
        setFixedCellSize(ROW_HEIGHT);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns()
                .setAll(List.of(
                        number("line", 56, row -> number(row.line())),
                        column("column", 96, LossRow::column),
                        column("text", 96, LossRow::text),
                        number("count", 56, row -> number(OptionalInt.of(row.count()))),
                        column("outcome", 240, row -> texts.get(row.outcome()))));
        setAccessibleText(texts.get("app.series.loss.title"));
        WhileShown.follow(this, workbench.readingProperty(), this::list);
    }

    private void list(Reading reading) {
        listing.request(() -> LossRows.of(reading, RepeatedTimes.of(reading.series())), rows -> {
            if (workbench.readingProperty().get() == reading) {
                getItems().setAll(rows);
                setPrefHeight(HEADER + ROW_HEIGHT * Math.max(2, Math.min(MOST_ROWS, rows.size())) + 4);
                setMinHeight(USE_PREF_SIZE);
            }
        });
    }

    private String number(OptionalInt number) {
        return number.isPresent() ? texts.get("app.series.table.number", number.getAsInt()) : "";
    }

    private TableColumn<LossRow, String> number(String name, double width, Function<LossRow, String> text) {
        TableColumn<LossRow, String> column = column(name, width, text);
        column.getStyleClass().add("number");
        return column;
    }

    private TableColumn<LossRow, String> column(String name, double width, Function<LossRow, String> text) {
        TableColumn<LossRow, String> column = new TableColumn<>(texts.get("app.series.loss." + name));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
