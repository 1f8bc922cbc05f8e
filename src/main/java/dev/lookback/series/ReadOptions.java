package dev.lookback.series;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/**
 * Options for reading a file; empty ones are detected.
 *
 * @param encoding Java's name of the character set
 * @param delimiter the character between cells
 * @param timeColumn name of the time column; {@link #NO_TIME} for none
 * @param order order of the rows in the file
 * @param part name of the entry of an archive or the sheet of a workbook; empty for the first that reads as a table
 * @param missing policy for missing values in feature columns
 */
@RecordBuilder
public record ReadOptions(
        Optional<String> encoding,
        Optional<Character> delimiter,
        Optional<String> timeColumn,
        Optional<RowOrder> order,
        Optional<String> part,
        MissingPolicy missing)
        implements ReadOptionsBuilder.With {

    /** Value of {@code timeColumn} for no time column: rows are numbered. */
    public static final String NO_TIME = "";

    /** Detects everything and carries missing values forward. */
    public static ReadOptions detect() {
        return new ReadOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                MissingPolicy.CARRY_FORWARD);
    }
}
