package dev.lookback.series.csv.table;

/** Values of chosen rows, in their order. */
public final class RowPick {

    private RowPick() {}

    /** The column itself where all of its rows are chosen in order. */
    public static double[] of(double[] column, int[] rows) {
        if (isWhole(rows, column.length)) {
            return column;
        }
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = column[rows[i]];
        }
        return picked;
    }

    /** The times themselves where there are none, or all are chosen in order. */
    public static long[] of(long[] times, int[] rows) {
        if (times.length == 0 || isWhole(rows, times.length)) {
            return times;
        }
        long[] picked = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = times[rows[i]];
        }
        return picked;
    }

    private static boolean isWhole(int[] rows, int count) {
        boolean whole = rows.length == count;
        for (int i = 0; i < rows.length && whole; i++) {
            whole = rows[i] == i;
        }
        return whole;
    }
}
