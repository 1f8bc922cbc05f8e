package dev.lookback.series.prepare;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Selection of rows in ascending order: all, those from a row on, or single ones. */
final class RowSelection {

    private final int of;
    private final int first;

    /** Null where the rows from the first on are selected. */
    private final int[] rows;

    private RowSelection(int of, int first, int[] rows) {
        this.of = of;
        this.first = first;
        this.rows = rows;
    }

    static RowSelection all(int of) {
        return from(0, of);
    }

    /** The rows from {@code first} on. */
    static RowSelection from(int first, int of) {
        return new RowSelection(of, first, null);
    }

    static RowSelection where(IntPredicate isSelected, int of) {
        int[] rows = new int[of];
        int count = 0;
        for (int row = 0; row < of; row++) {
            if (isSelected.test(row)) {
                rows[count++] = row;
            }
        }
        boolean isSuffix = count > 0 && rows[0] == of - count;
        return isSuffix ? from(of - count, of) : new RowSelection(of, 0, Arrays.copyOf(rows, count));
    }

    int count() {
        return rows == null ? of - first : rows.length;
    }

    boolean isAll() {
        return rows == null && first == 0;
    }

    boolean isEmpty() {
        return count() == 0;
    }

    /** Row at a place of the selection. */
    int at(int place) {
        return rows == null ? first + place : rows[place];
    }

    /** Values of the selected rows; the same array where all are. */
    double[] pick(double[] values) {
        if (rows == null) {
            return first == 0 ? values : Arrays.copyOfRange(values, first, of);
        }
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }

    /** Stamps of the selected rows; the same array where all are. */
    long[] pick(long[] stamps) {
        if (stamps.length == 0 || isAll()) {
            return stamps;
        }
        long[] picked = new long[count()];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = stamps[at(i)];
        }
        return picked;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowSelection that
                && of == that.of
                && first == that.first
                && Arrays.equals(rows, that.rows);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * of + first) + Arrays.hashCode(rows);
    }
}
