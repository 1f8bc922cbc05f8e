package dev.lookback.series.prepare;

import dev.lookback.series.MissingPolicy;
import java.util.Arrays;

/** Missing values filled by a missing policy. */
final class GapFilling {

    private GapFilling() {}

    /**
     * Values with gaps filled; the same array where there are none. Nothing is filled before the first value; after the last one it is
     * repeated, as there is nothing to interpolate to.
     *
     * @param column oldest first, NaN where a value is missing; not changed
     */
    static double[] filled(double[] column, MissingPolicy policy) {
        if (policy == MissingPolicy.DROP_ROWS) {
            return column;
        }
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

    /** First row with a value; the number of rows where there is none. */
    static int firstValue(double[] column) {
        int row = 0;
        while (row < column.length && Double.isNaN(column[row])) {
            row++;
        }
        return row;
    }
}
