package dev.lookback.app.runs;

import dev.lookback.app.widget.Tips;
import dev.lookback.runs.query.RunField;
import dev.lookback.text.Texts;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;

/** Column of a field's values in the table of runs, whose numbers all have the same decimals. */
final class ValueColumn extends TreeTableColumn<RunLine, Object> {

    private final RunField field;
    private final int index;
    private final Texts texts;
    private final ObjectProperty<DoubleFunction<String>> format = new SimpleObjectProperty<>(this, "format");

    /** The numbers that the format is for. */
    private double[] numbers = {};

    /** @param index of the field's value in a row */
    ValueColumn(RunField field, int index, String title, Texts texts) {
        super(title);
        this.field = field;
        this.index = index;
        this.texts = texts;
        format.set(RunValues.format(field, DoubleStream.empty(), texts.locale()));
        setId("runs.column." + field.word());
        setUserData(field);
        setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value(cell.getValue().getValue())));
        setCellFactory(column -> new Cell());
    }

    private Object value(RunLine line) {
        return index < line.values().size() ? line.values().get(index) : null;
    }

    /** Takes over the decimals that these rows need. Cells are written again rather than made again, since one may be edited. */
    void align(Collection<RunLine> rows) {
        double[] now = rows.stream()
                .map(this::value)
                .flatMapToDouble(RunValues::numbers)
                .sorted()
                .toArray();
        if (!Arrays.equals(now, numbers)) {
            numbers = now;
            format.set(RunValues.format(field, DoubleStream.of(now), texts.locale()));
        }
    }

    private final class Cell extends TreeTableCell<RunLine, Object> {

        Cell() {
            format.subscribe(now -> write());
        }

        @Override
        protected void updateItem(Object item, boolean empty) {
            super.updateItem(item, empty);
            write();
            setTooltip(
                    isNothing()
                            ? null
                            : RunValues.explained(field, item, texts)
                                    .map(Tips::of)
                                    .orElse(null));
        }

        private void write() {
            setText(isNothing() ? null : RunValues.of(field, getItem(), format.get(), texts));
        }

        private boolean isNothing() {
            return isEmpty() || getItem() == null && !isReadRun();
        }

        private boolean isReadRun() {
            return getTableRow() != null && getTableRow().getItem() instanceof RunLine.OfRun run && run.isRead();
        }
    }
}
