package dev.lookback.series.csv;

import dev.lookback.series.FileReport;
import java.util.List;
import java.util.Optional;

/**
 * A file's rows in the file's order, before order and gaps are mended.
 *
 * @param times milliseconds per row on the file's own clock; empty without a time
 * @param offsets what was done with the offsets from UTC that the times have; empty where they have none
 * @param numbers per column the values, NaN where missing; null for a column that holds no numbers
 * @param missing per column the rows without a value
 * @param log what became of each line
 * @param digest SHA-256 of the file
 */
record RawTable(
        long[] times,
        Optional<FileReport.Offsets> offsets,
        List<double[]> numbers,
        int[] missing,
        LineLog log,
        String digest) {

    int rows() {
        return log.rows();
    }
}
