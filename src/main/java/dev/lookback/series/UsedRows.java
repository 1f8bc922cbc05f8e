package dev.lookback.series;

import dev.lookback.text.Message;
import java.util.Optional;

/**
 * Number of a file's rows that a series has, by the columns in use, and the reason for those left out.
 *
 * @param read rows of the file with a time and any value
 * @param resampled rows after resampling; {@code read} without
 * @param used rows of the series
 * @param leading rows at the beginning in which a column in use has no value yet
 * @param latest the column in use that begins last; empty where all begin with the first row
 * @param begins label of its first row
 * @param begun first rows of the file that are left out, as the coarser row that they belong to begins before them
 * @param thin resampled rows that are made of far fewer rows of the file than belong to them
 * @param unfinished last rows of the file that are left out, as more may follow for the coarser row that they belong to
 * @param filled missing values that were filled in columns in use
 */
public record UsedRows(
        int read,
        int resampled,
        int used,
        int leading,
        Optional<String> latest,
        Optional<Message> begins,
        int begun,
        int thin,
        int unfinished,
        int filled) {

    /** All rows of a series. */
    public static UsedRows all(int rows) {
        return new UsedRows(rows, rows, rows, 0, Optional.empty(), Optional.empty(), 0, 0, 0, 0);
    }

    /** Rows after the beginning that were dropped as a value is missing. */
    public int dropped() {
        return resampled - leading - used;
    }

    /** In one sentence: "2,136 of 5,210 rows; column X begins 2013-04-01". */
    public Message words() {
        Message words = Message.of("series.used.rows", used, resampled);
        if (resampled != read) {
            words = Message.of("series.used.resampled", words, read);
        }
        if (thin > 0) {
            words = Message.of("series.used.thin", words, thin);
        }
        if (begun > 0) {
            words = Message.of("series.used.begun", words, begun);
        }
        if (unfinished > 0) {
            words = Message.of("series.used.unfinished", words, unfinished);
        }
        if (latest.isPresent() && begins.isPresent()) {
            words = Message.of("series.used.begins", words, latest.get(), begins.get());
        }
        if (dropped() > 0) {
            words = Message.of("series.used.dropped", words, dropped());
        }
        return filled == 0 ? words : Message.of("series.used.filled", words, filled);
    }
}
