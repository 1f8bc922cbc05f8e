package dev.lookback.series;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Time series read from a file: n rows in ascending order of time, numeric columns without missing values, an optional time
 * column. Immutable.
 */
public interface Series {

    /** Name of the file, without its folder. */
    String name();

    Path file();

    /** SHA-256 of the file's bytes, hexadecimal. */
    String digest();

    /** The options with which it was read, as requested. */
    ReadOptions options();

    /** Number of rows, n. */
    int rows();

    /** All columns of the file, in its order. */
    List<ColumnInfo> columns();

    /** Names of the columns with role FEATURE, in the file's order. */
    List<String> features();

    /** Suggested target: the closing price, else a column named OT, target or y, else the first feature. */
    String targetGuess();

    /**
     * Values of a feature.
     *
     * @return {@code [n]}, oldest first; shared, must not be changed
     * @throws IllegalArgumentException if there is no such feature
     */
    double[] values(String column);

    /** Whether there is a time column; otherwise rows are identified by their number. */
    boolean hasTime();

    /**
     * Time of a row, on the clock of the file; epoch numbers are read as UTC.
     *
     * @throws IllegalStateException without a time column
     */
    LocalDateTime timeAt(int row);

    /** {@link #timeAt} in seconds since 1970-01-01T00:00 on the clock of the file, for chart axes; the row number without a time column. */
    double axisAt(int row);

    /** First row whose time is not before {@code time}; n if there is none. */
    int firstRowFrom(LocalDateTime time);

    /** Label of a row, its time at this series' resolution or its number: "2023-04-06", "2016-07-01 13:00", "row 12". */
    String label(int row);
}
