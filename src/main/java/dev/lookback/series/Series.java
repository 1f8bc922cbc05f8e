package dev.lookback.series;

import dev.lookback.text.Message;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/** The opened table, ascending in time: n rows, numeric columns without gaps, an optional time column. Immutable. */
public interface Series {

    /** File name without folder. */
    String name();

    Path file();

    /** SHA-256 of the file's bytes, hexadecimal. */
    String digest();

    /** The options that it was read with, as requested. */
    ReadOptions options();

    /** n. */
    int rows();

    /** All columns of the file, in its order. */
    List<ColumnInfo> columns();

    /** Names of the columns with role FEATURE, in the file's order. */
    List<String> features();

    /** Suggested target: the column that means close, else OT, target or y, else the first feature. */
    String targetGuess();

    /**
     * A numeric column.
     *
     * @return {@code [n]}, oldest first; shared, not to be changed
     * @throws IllegalArgumentException if there is no such feature
     */
    double[] values(String column);

    /** Whether rows have a time; without, they are known by their number. */
    boolean hasTime();

    /**
     * Time of a row as it stands in the file; epoch numbers are read as UTC.
     *
     * @throws IllegalStateException without a time column
     */
    LocalDateTime timeAt(int row);

    /** {@link #timeAt} as seconds since 1970-01-01T00:00 in the file's own clock, for axes; the row number without time. */
    double axisAt(int row);

    /** First row whose time is not before {@code time}; n when there is none. */
    int firstRowFrom(LocalDateTime time);

    /**
     * Time of a row as text at this series' resolution: "2023-04-06", "2016-07-01 13:00".
     *
     * @throws IllegalStateException without a time column
     */
    String timeLabel(int row);

    /** Name of a row in text that people read: its time, or "row 12" in their language where rows have no time. */
    default Message label(int row) {
        return hasTime() ? Message.of("series.label.time", timeLabel(row)) : Message.of("series.label.row", row);
    }
}
