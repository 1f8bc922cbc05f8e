package dev.lookback.series.guess;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.SampleTable;
import dev.lookback.series.moment.TimeReader;
import dev.lookback.series.number.MissingMarks;
import dev.lookback.series.number.NumberNotation;
import java.util.List;

/** Rows of a sample that a place of the table loses: those of another width below its header, and rows of the table above it. */
final class LostRows {

    /** Columns by which rows above the header are told from other records; more would only cost time. */
    private static final int MOST_COLUMNS = 64;

    private LostRows() {}

    /**
     * Share of the rows that are lost.
     *
     * @param columns of the table; empty to count no rows above the header
     */
    static double share(SampleTable sample, TableShape shape, List<BodyColumn> columns) {
        int rows = 0;
        int lost = 0;
        List<List<TimeReader>> readers = columns.stream()
                .limit(MOST_COLUMNS)
                .map(of -> of.times().stream().map(fit -> fit.form().reader()).toList())
                .toList();
        for (SampleTable.Row row : sample.rows()) {
            if (row.line() >= shape.firstLine()) {
                rows++;
                lost += TableShapes.isWide(row, shape.width()) ? 0 : 1;
            } else if (row.cells().size() == shape.width() && isRow(row, columns, readers)) {
                rows++;
                lost++;
            }
        }
        return (double) lost / rows;
    }

    /** Whether all cells are what they are in the rows of the table, one of them a time that is no number. */
    private static boolean isRow(SampleTable.Row row, List<BodyColumn> columns, List<List<TimeReader>> readers) {
        boolean time = false;
        for (int c = 0; c < readers.size(); c++) {
            String cell = row.cell(c);
            BodyColumn of = columns.get(c);
            if (of.isText() || of.isDoubtful() || MissingMarks.isMissing(cell)) {
                continue;
            }
            if (!isNumber(of, cell)
                    && readers.get(c).stream().noneMatch(reader -> reader.read(cell) != TimeReader.UNREADABLE)) {
                return false;
            }
            time |= of.isOnlyTime();
        }
        return time;
    }

    private static boolean isNumber(BodyColumn of, String cell) {
        return of.isNumeric()
                && !NumberNotation.isUnreadable(of.numbers().notation().parse(cell));
    }
}
