package dev.lookback.runs.store;

import dev.lookback.window.RowRanges;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Text of the ranges of target rows of a run's forecasts: {@code 20-63,70-92}; none is kept for a single range. */
final class StoredRanges {

    private StoredRanges() {}

    static String text(RowRanges rows) {
        return IntStream.range(0, rows.ranges())
                .mapToObj(range -> rows.first(range) + "-" + (rows.first(range) + rows.count(range) - 1))
                .collect(Collectors.joining(","));
    }

    /**
     * @param text or null
     * @param first row, without a text
     * @param count number of rows, without a text
     */
    static RowRanges of(String text, int first, int count) {
        if (text == null) {
            return RowRanges.of(first, first + count - 1);
        }
        String[] ranges = text.split(",");
        int[] firsts = new int[ranges.length];
        int[] lasts = new int[ranges.length];
        for (int i = 0; i < ranges.length; i++) {
            int dash = ranges[i].indexOf('-');
            firsts[i] = Integer.parseInt(ranges[i].substring(0, dash));
            lasts[i] = Integer.parseInt(ranges[i].substring(dash + 1));
        }
        return RowRanges.of(firsts, lasts);
    }
}
