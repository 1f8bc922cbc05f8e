package dev.lookback.series.csv;

import dev.lookback.series.MissingPolicy;
import java.util.Arrays;
import java.util.List;

/**
 * Missing values filled, or their rows dropped, by a missing policy.
 *
 * @param columns columns without missing values, one value per kept row
 * @param kept rows that remain, ascending
 * @param dropped number of dropped rows
 * @param filled number of filled values
 */
record GapFilling(List<double[]> columns, int[] kept, int dropped, int filled) {

    /** @param columns {@code [column][row]}, oldest first, NaN where a value is missing; not changed */
    static GapFilling apply(List<double[]> columns, int rows, MissingPolicy policy) {
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
        int filledValues = 0;
        for (int row : kept) {
            for (double[] column : columns) {
                filledValues += Double.isNaN(column[row]) ? 1 : 0;
            }
        }
        int[] rowsKept = kept;
        List<double[]> result = n == rows
                ? filled
                : filled.stream().map(column -> pick(column, rowsKept)).toList();
        return new GapFilling(result, kept, rows - n, filledValues);
    }

    /** Values of the given rows, in their order. */
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

    /** Nothing is filled before the first value; after the last one it is repeated, as there is nothing to interpolate to. */
    private static double[] filled(double[] column, MissingPolicy policy) {
        double[] filled = column;
        int last = -1;
        for (int i = 0; i < column.length; i++) {
            if (Double.isNaN(column[i])) {
                continue;
            }
            if (last >= 0 && i - last > 1) {
                filled = filled == column ? column.clone() : filled;
                double step = policy == MissingPolicy.INTERPOLATE ? (column[i] - column[last]) / (i - last) : 0;
                for (int gap = last + 1; gap < i; gap++) {
                    filled[gap] = column[last] + step * (gap - last);
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
