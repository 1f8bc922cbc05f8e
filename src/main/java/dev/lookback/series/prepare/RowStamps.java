package dev.lookback.series.prepare;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * Stamps of a series' rows.
 *
 * @param millis since 1970-01-01T00:00 on the clock of the file, ascending; empty without a time column
 */
record RowStamps(long[] millis) {

    boolean exist() {
        return millis.length > 0;
    }

    int count() {
        return millis.length;
    }

    /** @throws IllegalStateException without a time column */
    void require() {
        if (!exist()) {
            throw new IllegalStateException("no time column");
        }
    }

    /** @throws IllegalStateException without a time column */
    long at(int row) {
        require();
        return millis[row];
    }

    /** Of all rows, in seconds. */
    double[] seconds() {
        return Arrays.stream(millis).mapToDouble(stamp -> stamp / 1000.0).toArray();
    }

    static LocalDateTime time(long millis) {
        int nanos = (int) Math.floorMod(millis, 1000L) * 1_000_000;
        return LocalDateTime.ofEpochSecond(Math.floorDiv(millis, 1000L), nanos, ZoneOffset.UTC);
    }

    /** First of so many rows that is not before a time; without times, rows are numbered by seconds. */
    int firstRowFrom(LocalDateTime time, int rows) {
        double wanted = time.toEpochSecond(ZoneOffset.UTC) + time.getNano() / 1e9;
        if (!exist()) {
            return wanted <= 0 ? 0 : (int) Math.min(rows, Math.ceil(wanted));
        }
        int low = 0;
        int high = rows;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (millis[middle] / 1000.0 < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
