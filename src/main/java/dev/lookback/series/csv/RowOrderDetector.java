package dev.lookback.series.csv;

import dev.lookback.series.RowOrder;
import it.unimi.dsi.fastutil.ints.IntArrays;

/** Order of the rows of a file by time, found and used to sort them. */
final class RowOrderDetector {

    private static final double HOUR = 3600;

    private RowOrderDetector() {}

    /** Order of most pairs of neighbouring rows; ascending if there is no majority. */
    static RowOrder detect(double[] times) {
        int up = 0;
        int down = 0;
        for (int i = 1; i < times.length; i++) {
            up += times[i] > times[i - 1] ? 1 : 0;
            down += times[i] < times[i - 1] ? 1 : 0;
        }
        return down > up ? RowOrder.DESCENDING : RowOrder.ASCENDING;
    }

    /**
     * Rows of the file from oldest to newest; rows of equal time follow the order of the file, reversed if it is descending. So do the
     * rows of an hour that comes twice, as clocks are put back.
     *
     * @param times in seconds
     */
    static int[] ascending(int rows, RowOrder order, double[] times) {
        int[] sorted = new int[rows];
        for (int i = 0; i < rows; i++) {
            sorted[i] = order == RowOrder.ASCENDING ? i : rows - 1 - i;
        }
        for (int i = 1; i < times.length; i++) {
            if (times[sorted[i]] < times[sorted[i - 1]] && !isHourAgain(sorted, times, i)) {
                IntArrays.mergeSort(sorted, (one, other) -> Double.compare(times[one], times[other]));
                return sorted;
            }
        }
        return sorted;
    }

    /** Whether the rows of an hour end before a row, and all come again from it on. */
    private static boolean isHourAgain(int[] rows, double[] times, int again) {
        int first = again - 1;
        while (first > 0 && times[rows[first - 1]] < times[rows[first]] && times[rows[first]] > times[rows[again]]) {
            first--;
        }
        int count = again - first;
        if (count < 2 || again + count > rows.length) {
            return false;
        }
        double step = times[rows[first + 1]] - times[rows[first]];
        for (int i = 0; i < count; i++) {
            if (times[rows[again + i]] != times[rows[first + i]]) {
                return false;
            }
        }
        return times[rows[again - 1]] + step - times[rows[first]] == HOUR;
    }
}
