package dev.lookback.series;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/**
 * How a file is to be read; what is empty is detected.
 *
 * @param encoding Java's name of the character set
 * @param delimiter the character between cells
 * @param timeColumn name of the time column; {@link #NO_TIME} for none
 * @param order order of the rows in the file
 * @param missing what to do with rows that lack a value in a feature column
 */
@RecordBuilder
public record ReadOptions(
        Optional<String> encoding,
        Optional<Character> delimiter,
        Optional<String> timeColumn,
        Optional<RowOrder> order,
        MissingPolicy missing)
        implements ReadOptionsBuilder.With {

    /** As {@code timeColumn}: the file has no time, rows are numbered. */
    public static final String NO_TIME = "";

    /** Detect everything; carry missing values forward. */
    public static ReadOptions detect() {
        return new ReadOptions(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), MissingPolicy.CARRY_FORWARD);
    }
}
