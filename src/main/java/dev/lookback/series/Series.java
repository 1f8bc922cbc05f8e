package dev.lookback.series;

import dev.lookback.series.rhythm.Gaps;
import dev.lookback.series.rhythm.Rhythm;
import dev.lookback.series.rhythm.RhythmReport;
import dev.lookback.text.Message;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * Time series read from a file and prepared for the columns in use: n rows in ascending order of time, an optional time column, and
 * columns of numbers, of which those in use miss no value. Immutable.
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

    /**
     * The series of the same file by another preparation and other columns in use: its rows are those that these columns leave. As cheap
     * as a comparison where no row comes or goes. What cannot be prepared is left out and told by {@link #preparationProblems}; unknown
     * columns leave all rows.
     *
     * @param columns names of the columns in use: inputs and target
     * @return this where it has the same rows and columns
     */
    default Series prepared(Preparation preparation, Collection<String> columns) {
        return this;
    }

    /**
     * Names of the columns that a preparation adds to those of the file, in their order. As cheap as reading its formulas: no value is
     * computed.
     *
     * @param columns names of the columns in use
     */
    default List<String> addedBy(Preparation preparation, Collection<String> columns) {
        return prepared(preparation, columns).columns().stream()
                .filter(column -> column.role() == ColumnRole.ADDED)
                .map(ColumnInfo::name)
                .toList();
    }

    /** Whether it has the same rows as the series that is prepared in this way, and those columns with the same values. */
    default boolean isPreparedFor(Preparation preparation, Collection<String> columns) {
        return preparation().equals(preparation) && features().containsAll(columns);
    }

    /** Problems of its preparation. */
    default List<PreparationProblem> preparationProblems() {
        return List.of();
    }

    /**
     * Rows of the file that columns in use leave by its preparation, and the reason for those left out.
     *
     * @param columns names of the columns in use: inputs and target
     */
    default UsedRows usedRows(Collection<String> columns) {
        return UsedRows.all(rows());
    }

    /**
     * Rhythms to which the file's rows can be resampled, in words, by their names in recipes, finest first; without the regular grid of
     * their own rhythm.
     */
    default Map<String, Message> coarserRhythms() {
        return Map.of();
    }

    /** Parts of the calendar that tell something about the rows, in words. */
    default List<Message> calendarParts() {
        return List.of();
    }

    /** Different texts of each column of texts that has few; each can become a column of zeros and ones. */
    default Map<String, List<String>> fewTexts() {
        return Map.of();
    }

    /**
     * The series as it would be had the file other values after a row. Rows, times and columns stay; coarser rows and added columns are
     * made anew of the other values.
     *
     * @param last row of this series, the last that stays
     * @param others gives the other values one by one
     */
    default Series replacedAfter(int last, DoubleSupplier others) {
        Map<String, double[]> altered = new HashMap<>();
        for (String name : features()) {
            double[] values = values(name).clone();
            for (int row = last + 1; row < values.length; row++) {
                values[row] = others.getAsDouble();
            }
            altered.put(name, values);
        }
        return new AlteredSeries(this, altered);
    }

    /** Line of the file in which a row stands, the last one of a coarser row; empty where it is not one line. */
    default OptionalInt lineOf(int row) {
        return OptionalInt.empty();
    }

    /** Number of rows, n. */
    int rows();

    /** All columns of the file, in its order, and the added ones after them. */
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
     * Values of a feature; NaN where a column that is not in use has none.
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

    /**
     * Values of a feature as a network that forecasts some rows ahead is given them: those of the row itself, but for parts of the
     * calendar, which are known in advance, those of the row that is forecast. That row's time is taken from the row's own time and
     * the rhythm, so that a forecast knows no more than it will when there is no later row.
     *
     * @param ahead rows from the newest input to the first target
     * @return {@code [n]}, oldest first; shared, must not be changed
     */
    default double[] inputValues(String column, int ahead) {
        return values(column);
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
