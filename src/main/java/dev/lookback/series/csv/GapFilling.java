package dev.lookback.series.csv;

import dev.lookback.series.MissingPolicy;
import java.util.Arrays;
import java.util.List;

/**
 * What a missing policy makes of columns with gaps.
 *
 * @param columns the columns without gaps, one value per kept row
 * @param kept the rows that remain, ascending
 * @param dropped number of rows that do not
 * @param filled number of values that were put in
 */
record GapFilling(List<double[]> columns, int[] kept, int dropped, int filled) {

    /** @param columns {@code [column][row]}, oldest first, NaN where a value is missing; not changed */
    static GapFilling mend(List<double[]> columns, int rows, MissingPolicy policy) {
        List<double[]> filled = columns.stream()
                .map(column -> policy == MissingPolicy.DROP_ROWS ? column : filled(column, policy))
                .toList();
        int[] kept = new int[rows];
        int n = 0;
        for (int row = 0; row < rows; row++) {
            kept[n] = row;
            n += isComplete(filled, row) ? 1 : 0;
        }
        kept = Arrays.copyOf(kept, n);
        int put = 0;
        for (int row : kept) {
            for (double[] column : columns) {
                put += Double.isNaN(column[row]) ? 1 : 0;
            }
        }
        int[] rowsKept = kept;
        List<double[]> result = n == rows
                ? filled
                : filled.stream().map(column -> pick(column, rowsKept)).toList();
        return new GapFilling(result, kept, rows - n, put);
    }

    /** The values of some rows, in that order. */
    static double[] pick(double[] column, int[] rows) {
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = column[rows[i]];
        }
        return picked;
    }

    private static boolean isComplete(List<double[]> columns, int row) {
        for (double[] column : columns) {
            if (Double.isNaN(column[row])) {
                return false;
            }
        }
        return true;
    }

    /** Before the first value nothing is filled in; after the last it stands, for there is nothing to go towards. */
    private static double[] filled(double[] column, MissingPolicy policy) {
        double[] filled = column;
        int last = -1;
        for (int i = 0; i < column.length; i++) {
            if (Double.isNaN(column[i])) {
                continue;
            }
            if (last >= 0 && i - last > 1) {
                filled = filled == column ? column.clone() : filled;
                double slope = policy == MissingPolicy.INTERPOLATE ? (column[i] - column[last]) / (i - last) : 0;
                for (int gap = last + 1; gap < i; gap++) {
                    filled[gap] = column[last] + slope * (gap - last);
                }
            }
            last = i;
        }
        if (last >= 0 && last < column.length - 1) {
            filled = filled == column ? column.clone() : filled;
            Arrays.fill(filled, last + 1, column.length, column[last]);
        }
        return filled;
    }
}
