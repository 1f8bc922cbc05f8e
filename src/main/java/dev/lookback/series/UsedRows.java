package dev.lookback.series;

import dev.lookback.text.Message;
import java.util.Optional;

/**
 * Number of a file's rows that a series has, by the columns in use, and the reason for those left out.
 *
 * @param read rows of the file with a time and any value
 * @param resampled rows after resampling
 * @param used rows of the series
 * @param leading rows at the beginning in which a column in use has no value yet
 * @param latest the column in use that begins last; empty where all begin with the first row
 * @param begins label of its first row
 * @param filled missing values that were filled in columns in use
 */
public record UsedRows(
        int read,
        Resampled resampled,
        int used,
        int leading,
        Optional<String> latest,
        Optional<Message> begins,
        int filled) {

    /**
     * Number of rows after resampling, and of rows of the file that belong to none of them.
     *
     * @param rows rows after resampling; those of the file without
     * @param begun first rows of the file that are left out, as the coarser row that they belong to begins before them
     * @param unfinished last rows of the file that are left out, as more may follow for the coarser row that they belong to
     * @param surplus rows of the file that are on no stamp of the grid, or on that of a later row
     * @param thin coarser rows that are made of far fewer rows of the file than belong to them
     */
    public record Resampled(int rows, int begun, int unfinished, int surplus, int thin) {

        /** Rows of a file as they are. */
        public static Resampled none(int rows) {
            return new Resampled(rows, 0, 0, 0, 0);
        }
    }

    /** All rows of a series. */
    public static UsedRows all(int rows) {
        return new UsedRows(rows, Resampled.none(rows), rows, 0, Optional.empty(), Optional.empty(), 0);
    }

    /** Rows after the beginning that were dropped as a value is missing. */
    public int dropped() {
        return resampled.rows - leading - used;
    }

    /** In one sentence: "2,136 of 5,210 rows; column "X" begins at 2013-04-01". */
    public Message words() {
        Message words = Message.of("series.used.rows", used, resampled.rows);
        if (resampled.rows != read) {
            words = Message.of("series.used.resampled", words, read);
        }
        words = with(words, "series.used.thin", resampled.thin);
        words = with(words, "series.used.begun", resampled.begun);
        words = with(words, "series.used.unfinished", resampled.unfinished);
        words = with(words, "series.used.surplus", resampled.surplus);
        if (latest.isPresent() && begins.isPresent()) {
            words = Message.of("series.used.begins", words, latest.get(), begins.get());
        }
        words = with(words, "series.used.dropped", dropped());
        return with(words, "series.used.filled", filled);
    }

    private static Message with(Message words, String key, int count) {
        return count > 0 ? Message.of(key, words, count) : words;
    }
}
