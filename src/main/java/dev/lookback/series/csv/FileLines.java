package dev.lookback.series.csv;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.csv.table.LineLog;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Line numbers of the rows of a series in its file. */
final class FileLines {

    private FileLines() {}

    /**
     * Lines of the rows in ascending order, 0 where times stand side by side; keeps nothing of the table, and no order where it is that
     * of the file.
     */
    static IntUnaryOperator of(
            ReadOptions.Orientation orientation, LineLog log, Optional<int[]> origins, int[] ascending) {
        if (orientation != ReadOptions.Orientation.DOWN) {
            return row -> 0;
        }
        boolean isAsInFile = IntStream.range(0, ascending.length).allMatch(row -> ascending[row] == row);
        IntUnaryOperator ofTable = isAsInFile ? row -> row : row -> ascending[row];
        return origins.map(rows -> (IntUnaryOperator) row -> log.line(rows[ofTable.applyAsInt(row)]))
                .orElse(row -> log.line(ofTable.applyAsInt(row)));
    }
}
