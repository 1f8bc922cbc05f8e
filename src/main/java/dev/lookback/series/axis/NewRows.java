package dev.lookback.series.axis;

import dev.lookback.series.Series;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * Rows of a series behind the last one that it had when its file was read before.
 *
 * @param shift number of a row now, less the number that it had before: negative where the first rows are gone
 * @param count of the new rows
 */
public record NewRows(int shift, int count) {

    /** Finds where a series goes on; empty where the last row of before is not there any more. */
    public static Optional<NewRows> between(Series before, Series now) {
        int last = before.rows() - 1;
        int there = before.hasTime() && now.hasTime() ? lastAt(before.timeAt(last), now) : last;
        return there < 0 || there >= now.rows()
                ? Optional.empty()
                : Optional.of(new NewRows(there - last, now.rows() - 1 - there));
    }

    /**
     * Whether a series goes on from another one: the same rows, with the same times and values, and others behind them.
     *
     * @param columns whose values are compared
     */
    public static boolean isOnlyMore(Series before, Series now, Collection<String> columns) {
        int rows = before.rows();
        return now.rows() >= rows
                && before.hasTime() == now.hasTime()
                && Arrays.equals(before.axis(), 0, rows, now.axis(), 0, rows)
                && columns.stream()
                        .allMatch(name -> Arrays.equals(before.values(name), 0, rows, now.values(name), 0, rows));
    }

    /** The last row of that time; −1 for none. */
    private static int lastAt(LocalDateTime time, Series series) {
        int row = series.firstRowFrom(time);
        int found = -1;
        for (; row < series.rows() && series.timeAt(row).equals(time); row++) {
            found = row;
        }
        return found;
    }
}
