package dev.lookback.series.guess;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.SampleTable;
import dev.lookback.series.number.MissingMarks;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Rows of numbers that stand above the column names, such as serial numbers and counts of samples: each lacks a cell that all rows
 * of the table have, and names are below them.
 *
 * @param isHeader whether a record may hold the names
 * @param isReadable whether a cell is a number or time as those of its column
 */
record MetaRows(
        List<SampleTable.Row> rows,
        List<BodyColumn> columns,
        Predicate<SampleTable.Row> isHeader,
        BiPredicate<Integer, String> isReadable) {

    /** Records above the names. */
    private static final int MOST = 12;

    /** Index of the first row below such rows. */
    int below(int first) {
        List<Integer> filled = IntStream.range(0, columns.size())
                .filter(c -> !columns.get(c).isText() && isFilled(columns.get(c)))
                .boxed()
                .toList();
        for (int i = first; i < Math.min(rows.size() - 1, first + MOST); i++) {
            if (isWhole(rows.get(i), filled)) {
                break;
            }
            if (i > first && areNames(rows.get(i)) && isWhole(rows.get(i + 1), filled)) {
                return i + 1;
            }
        }
        return first;
    }

    /** Whether a record may hold names, and has no number or time where the rows below have such. */
    private boolean areNames(SampleTable.Row row) {
        return isHeader.test(row)
                && IntStream.range(0, columns.size())
                        .filter(c -> !columns.get(c).isText())
                        .allMatch(c -> MissingMarks.isMissing(row.cell(c)) || !isReadable.test(c, row.cell(c)));
    }

    /** Whether all cells of the rows in the body are there and readable. */
    private boolean isFilled(BodyColumn column) {
        return column.present().size() == column.cells().size()
                && (column.isOnlyTime() || column.numbers().unreadable() == 0);
    }

    private boolean isWhole(SampleTable.Row row, List<Integer> filled) {
        return filled.stream().allMatch(c -> !MissingMarks.isMissing(row.cell(c)) && isReadable.test(c, row.cell(c)));
    }
}
