package dev.lookback.series;

import dev.lookback.series.rhythm.Gaps;
import dev.lookback.series.rhythm.Rhythm;
import dev.lookback.series.rhythm.RhythmReport;
import dev.lookback.text.Message;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

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

    /** Preparation after reading, as requested. */
    default Preparation preparation() {
        return Preparation.NONE;
    }

    /** Number of rows, n. */
    int rows();

    /** All columns of the file, in its order. */
    List<ColumnInfo> columns();

    /** Names of the columns that can be inputs or the target, in the file's order. */
    List<String> features();

    /** Names of those features that are inputs unless somebody chooses others: no keys. */
    default List<String> defaultInputs() {
        List<String> inputs = columns().stream()
                .filter(column -> column.role() == ColumnRole.FEATURE)
                .map(ColumnInfo::name)
                .toList();
        return inputs.isEmpty() ? features() : inputs;
    }

    /** Suggested target: the closing price, else a column named OT, target or y, else the first default input. */
    String targetGuess();

    /**
     * Values of a feature.
     *
     * @return {@code [n]}, oldest first; shared, must not be changed
     * @throws IllegalArgumentException if there is no such feature
     */
    double[] values(String column);

    /**
     * Lowest and highest values of a feature in any range of rows, worked out once.
     *
     * @throws IllegalArgumentException if there is no such feature
     */
    default Extremes extremes(String column) {
        return Extremes.of(values(column));
    }

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

    /**
     * {@link #axisAt} of each row.
     *
     * @return {@code [n]}; may be shared, must not be changed
     */
    default double[] axis() {
        return IntStream.range(0, rows()).mapToDouble(this::axisAt).toArray();
    }

    /**
     * {@link #timeAt} in milliseconds since 1970-01-01T00:00 on the clock of the file.
     *
     * @throws IllegalStateException without a time column
     */
    default long stampAt(int row) {
        if (!hasTime()) {
            throw new IllegalStateException("no time column");
        }
        return Math.round(axisAt(row) * 1000);
    }

    /**
     * Missing and surplus stamps, counted against the rhythm of all rows. Takes up to half a second for ten million rows; series that
     * are read from files find it once.
     *
     * @throws IllegalStateException without a time column
     */
    default RhythmReport rhythmReport() {
        return new LazyRhythm(rows(), this::stampAt).report();
    }

    /**
     * Rhythm of the rows: hourly, business days, month ends.
     *
     * @throws IllegalStateException without a time column
     */
    default Rhythm rhythm() {
        return rhythmReport().rhythm();
    }

    /**
     * Steps of the rhythm from each row to the next.
     *
     * @throws IllegalStateException without a time column
     */
    default Gaps gaps() {
        return new LazyRhythm(rows(), this::stampAt).gaps();
    }

    /** First row whose time is not before {@code time}; n if there is none. */
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
