package dev.lookback.window;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Ascending rows in one range without a break or in several: the anchors of the windows of a split, where those that would cross a
 * long gap are left out. Immutable.
 */
public final class RowRanges {

    private static final RowRanges NONE = new RowRanges(new int[0], new int[] {0});

    /** {@code [ranges]} first row of each range. */
    private final int[] firsts;

    /** {@code [ranges + 1]} index of the first row of each range among all rows; the last is their number. */
    private final int[] starts;

    private RowRanges(int[] firsts, int[] starts) {
        this.firsts = firsts;
        this.starts = starts;
    }

    /** Rows from {@code first} to {@code last}, both inclusive; none if last is before first. */
    public static RowRanges of(int first, int last) {
        return last < first ? NONE : new RowRanges(new int[] {first}, new int[] {0, last - first + 1});
    }

    /**
     * @param firsts first row of each range, ascending
     * @param lasts last row of each range, inclusive; before the first row of the next one
     */
    public static RowRanges of(int[] firsts, int[] lasts) {
        int[] begins = new int[firsts.length];
        int[] starts = new int[firsts.length + 1];
        int ranges = 0;
        for (int i = 0; i < firsts.length; i++) {
            int rows = lasts[i] - firsts[i] + 1;
            if (rows > 0 && ranges > 0 && firsts[i] == begins[ranges - 1] + starts[ranges] - starts[ranges - 1]) {
                starts[ranges] += rows;
            } else if (rows > 0) {
                begins[ranges] = firsts[i];
                starts[ranges + 1] = starts[ranges] + rows;
                ranges++;
            }
        }
        return new RowRanges(Arrays.copyOf(begins, ranges), Arrays.copyOf(starts, ranges + 1));
    }

    public int count() {
        return starts[ranges()];
    }

    public boolean isEmpty() {
        return count() == 0;
    }

    /** Number of ranges; 1 where no row is left out between the first and the last. */
    public int ranges() {
        return firsts.length;
    }

    /** Number of the range that has the row with an index, from 0. */
    public int rangeOf(int index) {
        if (firsts.length == 1) {
            return 0;
        }
        int found = Arrays.binarySearch(starts, index);
        return found >= 0 ? found : -found - 2;
    }

    /** First row of a range. */
    public int first(int range) {
        return firsts[range];
    }

    /** Number of rows of a range. */
    public int count(int range) {
        return starts[range + 1] - starts[range];
    }

    /** Row with an index, 0 the first. */
    public int at(int index) {
        int range = rangeOf(index);
        return firsts[range] + index - starts[range];
    }

    /** The first row; 0 if there is none. */
    public int first() {
        return isEmpty() ? 0 : firsts[0];
    }

    /** The last row; −1 if there is none. */
    public int last() {
        return isEmpty() ? -1 : at(count() - 1);
    }

    /** Index of a row, or of the next one; the number of rows after the last. */
    public int indexFrom(int row) {
        int found = Arrays.binarySearch(firsts, row);
        int range = found >= 0 ? found : -found - 2;
        return range < 0 ? 0 : (int) Math.min(starts[range + 1], starts[range] + (long) row - firsts[range]);
    }

    public boolean contains(int row) {
        int index = indexFrom(row);
        return index < count() && at(index) == row;
    }

    /** The rows with indices from {@code from} to {@code to}, exclusive. */
    public RowRanges part(int from, int to) {
        if (to <= from) {
            return NONE;
        }
        int first = rangeOf(from);
        int end = rangeOf(to - 1) + 1;
        int[] begins = Arrays.copyOfRange(firsts, first, end);
        begins[0] += from - starts[first];
        int[] counts = IntStream.rangeClosed(first, end)
                .map(range -> Math.max(0, Math.min(to, starts[range]) - from))
                .toArray();
        return new RowRanges(begins, counts);
    }

    /** The same number of rows, each so many rows later. */
    public RowRanges shifted(int rows) {
        return new RowRanges(IntStream.of(firsts).map(first -> first + rows).toArray(), starts);
    }

    /** All rows, ascending. */
    public IntStream rows() {
        return IntStream.range(0, count()).map(this::at);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowRanges that
                && Arrays.equals(firsts, that.firsts)
                && Arrays.equals(starts, that.starts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(firsts) + Arrays.hashCode(starts);
    }

    @Override
    public String toString() {
        return IntStream.range(0, ranges())
                .mapToObj(range -> first(range) + "–" + (first(range) + count(range) - 1))
                .toList()
                .toString();
    }
}
