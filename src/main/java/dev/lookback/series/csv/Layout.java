package dev.lookback.series.csv;

import dev.lookback.series.FileReport;
import dev.lookback.series.csv.dialect.Cells;
import dev.lookback.series.csv.value.NumberStyle;
import dev.lookback.series.csv.value.TimeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a file's lines become rows.
 *
 * @param headerLine number of the line with the names, 0 without one
 * @param cells cells in a data line
 * @param columns in the file's order
 * @param numbers how numbers are written
 * @param time where the time comes from, if there is one
 * @param renamed columns that are not called as the header has it
 */
record Layout(
        int headerLine,
        int cells,
        List<Column> columns,
        NumberStyle numbers,
        Optional<TimeSource> time,
        List<FileReport.Renamed> renamed) {

    /**
     * A column; a time that the delimiter cuts in two has more than one cell.
     *
     * @param cell its first cell in the line
     */
    record Column(String name, int cell, int cells, ColumnKind kind) {

        String text(Cells line) {
            StringBuilder text = new StringBuilder(line.text(cell));
            for (int i = 1; i < cells; i++) {
                text.append(' ').append(line.text(cell + i));
            }
            return text.toString();
        }
    }

    boolean hasNumbers() {
        return columns.stream().anyMatch(column -> column.kind() == ColumnKind.NUMBER);
    }

    boolean isTime(int column) {
        return time.isPresent() && time.get().columns().contains(column);
    }

    /** The same with a column that turned out to hold words. */
    Layout withText(int column) {
        List<Column> changed = new ArrayList<>(columns);
        Column old = columns.get(column);
        changed.set(column, new Column(old.name(), old.cell(), old.cells(), ColumnKind.TEXT));
        return new Layout(headerLine, cells, List.copyOf(changed), numbers, time, renamed);
    }

    /** Names of the time's columns, joined as the user sees and names them. */
    Optional<String> timeName() {
        return time.map(source -> String.join(
                " + ", source.columns().stream().map(c -> columns.get(c).name()).toList()));
    }
}
