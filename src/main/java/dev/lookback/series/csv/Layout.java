package dev.lookback.series.csv;

import dev.lookback.series.FileReport;
import dev.lookback.series.csv.dialect.Cells;
import dev.lookback.series.csv.value.NumberStyle;
import dev.lookback.series.csv.value.TimeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Layout of a CSV file: header, columns with their types, number style and time column.
 *
 * @param headerLine number of the line with the column names, 0 for none
 * @param cells cells of a data line
 * @param columns in the file's order
 * @param numbers style in which numbers are written
 * @param time column or columns of the time, if there is one
 * @param renamed columns with another name than in the header
 */
record Layout(
        int headerLine,
        int cells,
        List<Column> columns,
        NumberStyle numbers,
        Optional<TimeSource> time,
        List<FileReport.Renamed> renamed) {

    /**
     * Column of the file, of one cell per line, or of two where the delimiter splits a time.
     *
     * @param cell index of its first cell in the line
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

    /** The same layout with one column changed to text. */
    Layout withText(int column) {
        List<Column> changed = new ArrayList<>(columns);
        Column old = columns.get(column);
        changed.set(column, new Column(old.name(), old.cell(), old.cells(), ColumnKind.TEXT));
        return new Layout(headerLine, cells, List.copyOf(changed), numbers, time, renamed);
    }

    /** Names of the time columns, joined as they are shown to the user. */
    Optional<String> timeName() {
        return time.map(source -> String.join(
                " + ", source.columns().stream().map(c -> columns.get(c).name()).toList()));
    }
}
