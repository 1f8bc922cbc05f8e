package dev.lookback.app.series.notes;

import dev.lookback.series.Series;

/**
 * Rows of a series with the same time as the row before.
 *
 * @param first row of the first; −1 where there is none
 */
record RepeatedTimes(int count, int first) {

    static RepeatedTimes of(Series series) {
        int count = 0;
        int first = -1;
        for (int row = 1; series.hasTime() && row < series.rows(); row++) {
            if (series.axisAt(row) == series.axisAt(row - 1)) {
                first = count == 0 ? row : first;
                count++;
            }
        }
        return new RepeatedTimes(count, first);
    }
}
