package dev.lookback.series.csv;

import dev.lookback.series.MissingPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
        boolean[] incomplete = new boolean[rows];
        filled.forEach(column -> markMissing(column, incomplete));
        int[] kept = new int[rows];
        int n = 0;
        for (int row = 0; row < rows; row++) {
            kept[n] = row;
            n += incomplete[row] ? 0 : 1;
        }
        int[] rowsKept = n == rows ? kept : Arrays.copyOf(kept, n);
        int missing =
                columns.stream().mapToInt(column -> missing(column, incomplete)).sum();
        return new GapFilling(
                filled.stream().map(column -> pick(column, rowsKept)).toList(), rowsKept, rows - n, missing);
    }

    private static void markMissing(double[] column, boolean[] incomplete) {
        for (int row = 0; row < incomplete.length; row++) {
            if (Double.isNaN(column[row])) {
                incomplete[row] = true;
            }
        }
    }

    /** Missing values in the rows that are kept. */
    private static int missing(double[] column, boolean[] incomplete) {
        int count = 0;
        for (int row = 0; row < incomplete.length; row++) {
            count += Double.isNaN(column[row]) && !incomplete[row] ? 1 : 0;
        }
        return count;
    }

    /** Columns in which no value is missing. */
    static GapFilling nothing(List<double[]> columns, int rows) {
        return new GapFilling(columns, IntStream.range(0, rows).toArray(), 0, 0);
    }

    /** Values of the given rows, in their order; the column itself if it has those alone. */
    static double[] pick(double[] column, int[] rows) {
        boolean whole = rows.length == column.length;
        for (int i = 0; i < rows.length && whole; i++) {
            whole = rows[i] == i;
        }
        if (whole) {
            return column;
        }
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = column[rows[i]];
        }
        return picked;
    }

    /** Numbers of the given rows. */
    static int[] pick(int[] numbers, int[] rows) {
        int[] picked = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = numbers[rows[i]];
        }
        return picked;
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
