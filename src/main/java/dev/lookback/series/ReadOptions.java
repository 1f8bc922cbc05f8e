package dev.lookback.series;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Options for reading a file; empty ones are detected.
 *
 * @param encoding Java's name of the character set
 * @param delimiter the character between cells
 * @param decimal decimal mark of all columns, {@code .} or {@code ,}
 * @param skip lines above the header that belong to no table
 * @param header lines of names, units or tickers above the rows; 0 for none
 * @param timeColumn name of the time column, or names joined with {@link #JOIN} or commas where the time is spread over columns;
 *     {@link #NO_TIME} for none
 * @param timeFormat pattern of the times, such as {@code dd/MM/yyyy HH:mm}
 * @param dayFirst whether the day stands before the month in numbers that could be both
 * @param orientation direction in which the time goes on
 * @param seriesId of several series in the file the one to read: the value of its id column, or the name of its row
 * @param order order of the rows in the file
 * @param part name of the entry of an archive or the sheet of a workbook; empty for the first that reads as a table
 * @param missingValues values that stand for missing ones
 * @param missing policy for missing values in feature columns
 */
@RecordBuilder
public record ReadOptions(
        Optional<String> encoding,
        Optional<Character> delimiter,
        Optional<Character> decimal,
        OptionalInt skip,
        OptionalInt header,
        Optional<String> timeColumn,
        Optional<String> timeFormat,
        Optional<Boolean> dayFirst,
        Optional<Orientation> orientation,
        Optional<String> seriesId,
        Optional<RowOrder> order,
        Optional<String> part,
        List<MissingValue> missingValues,
        MissingPolicy missing)
        implements ReadOptionsBuilder.With {

    /** Value of {@code timeColumn} for no time column: rows are numbered. */
    public static final String NO_TIME = "";

    /** Mark between the names of columns over which a time is spread. */
    public static final String JOIN = " + ";

    /** Lines at the beginning of a file that may be skipped. */
    public static final int MOST_SKIPPED = 1_000_000;

    /** Lines of names, units or tickers that a table may have above its rows. */
    public static final int MOST_HEADER_LINES = 4;

    public ReadOptions {
        missingValues = List.copyOf(missingValues);
    }

    /** Detects everything and carries missing values forward. */
    public static ReadOptions detect() {
        return new ReadOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                MissingPolicy.CARRY_FORWARD);
    }

    /** Direction in which the time goes on in a table. */
    public enum Orientation {
        /** Each row is a time. */
        DOWN,
        /** Each column is a time, each row a series. */
        ACROSS,
        /** Each row is a longer span, such as a year, and each column a part of it, such as a month. */
        DOWN_AND_ACROSS
    }

    /**
     * Value that stands for a missing one.
     *
     * @param column the column in which it does; empty for all
     * @param text as in the file; a number stands for all texts of the same number
     */
    public record MissingValue(Optional<String> column, String text) {}
}
