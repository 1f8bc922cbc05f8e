package dev.lookback.series.csv;

import dev.lookback.series.number.NumberNotation;
import java.util.Arrays;

/**
 * Values of one of several series by time, put there row by row. Where two rows have the same time, the later one counts, but a missing
 * value takes none away.
 */
final class SeriesValues {

    private static final int NO_ROW = -1;

    private final int[] rows;
    private final double[][] values;

    /**
     * Values that are all missing.
     *
     * @param columns values that a row has
     */
    SeriesValues(int columns, int times) {
        rows = new int[times];
        Arrays.fill(rows, NO_ROW);
        values = new double[columns][times];
        for (double[] of : values) {
            Arrays.fill(of, NumberNotation.MISSING);
        }
    }

    /** Puts a row to a time, and notes the row that it takes the place of. */
    void put(int row, int at, double[] cells, LeftOut leftOut) {
        if (rows[at] != NO_ROW) {
            leftOut.replaced(rows[at], row);
        }
        rows[at] = row;
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] == cells[c]) {
                values[c][at] = cells[c];
            }
        }
    }

    /** Values of a column by time, NaN where missing. */
    double[] column(int column) {
        return values[column];
    }
}
