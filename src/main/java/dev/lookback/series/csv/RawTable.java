package dev.lookback.series.csv;

import dev.lookback.series.FileReport;
import dev.lookback.series.prepare.TextValues;
import java.util.List;
import java.util.Optional;

/**
 * Rows of a file in its own order, before they are sorted and missing values are filled.
 *
 * @param times milliseconds per row on the clock of the file; empty without a time column
 * @param offsets how the times' offsets from UTC were handled; empty where they have none
 * @param numbers values per column, NaN where missing; null for a column that is not numeric
 * @param texts texts per column; empty for a column that is not of texts, or has many different ones
 * @param missing number of rows without a value, per column
 * @param unreadable cells that are neither numbers nor missing, which count as missing
 * @param log log of all lines
 * @param digest SHA-256 of the file
 */
record RawTable(
        long[] times,
        Optional<FileReport.Offsets> offsets,
        List<double[]> numbers,
        List<Optional<TextValues>> texts,
        int[] missing,
        List<FileReport.Unreadable> unreadable,
        LineLog log,
        String digest) {

    int rows() {
        return log.rows();
    }

    /** Lines that are no rows but look like some, and unreadable cells. */
    int lost() {
        return log.skipped().size()
                + unreadable.stream().mapToInt(FileReport.Unreadable::count).sum();
    }
}
