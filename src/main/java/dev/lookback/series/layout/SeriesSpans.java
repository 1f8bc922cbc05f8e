package dev.lookback.series.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rows and span of each of several series.
 *
 * @param rows number of rows of each series that have a value
 * @param first earliest time of each; {@link Long#MAX_VALUE} for none
 * @param last latest time of each; {@link Long#MIN_VALUE} for none
 */
public record SeriesSpans(Codes series, int[] rows, long[] first, long[] last) {

    /**
     * Counts the rows of each series.
     *
     * @param times of the rows; empty where they have none
     */
    public static SeriesSpans of(Codes series, long[] times) {
        int count = series.texts().size();
        int[] rows = new int[count];
        long[] first = new long[count];
        long[] last = new long[count];
        Arrays.fill(first, Long.MAX_VALUE);
        Arrays.fill(last, Long.MIN_VALUE);
        for (int row = 0; row < series.codes().length; row++) {
            int of = series.codes()[row];
            if (of >= 0) {
                rows[of]++;
                if (times.length > 0) {
                    first[of] = Math.min(first[of], times[row]);
                    last[of] = Math.max(last[of], times[row]);
                }
            }
        }
        return new SeriesSpans(series, rows, first, last);
    }

    /** The series with the most rows; of several such the first in the file. */
    public int longest() {
        int longest = 0;
        for (int of = 1; of < rows.length; of++) {
            longest = rows[of] > rows[longest] ? of : longest;
        }
        return longest;
    }

    /** The series of a name, in whatever case; of numbers, "007" is 7. */
    public static Optional<Integer> find(List<String> names, String id) {
        int exact = names.indexOf(id);
        if (exact >= 0) {
            return Optional.of(exact);
        }
        String plain = plain(id);
        for (int of = 0; of < names.size(); of++) {
            if (plain(names.get(of)).equals(plain)) {
                return Optional.of(of);
            }
        }
        return Optional.empty();
    }

    private static String plain(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return plain.matches("0*\\d+(\\.0+)?") ? plain.replaceAll("^0+(?=\\d)|\\.0+$", "") : plain;
    }
}
