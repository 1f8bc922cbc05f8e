package dev.lookback.series.prepare;

import dev.lookback.series.column.CalendarPart;
import dev.lookback.series.rhythm.Rhythm;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Columns of rows, oldest first, in which values may be missing: those of the file, or of coarser rows made of them. Immutable. */
interface RowColumns {

    int rows();

    /** Milliseconds since 1970 on the clock of the file, ascending; empty where the rows have no time. */
    long[] stamps();

    /** Rhythm of the stamps. */
    Rhythm rhythm();

    /** Parts of the calendar that tell something about the stamps. */
    default List<CalendarPart> calendar() {
        return CalendarPart.fitting(stamps());
    }

    /** Whether a column of numbers is known to have a value in every row. */
    boolean isComplete(String column);

    /**
     * Values of a column of numbers, NaN where missing.
     *
     * @return {@code [rows]}; shared, must not be changed
     * @throws IllegalArgumentException if there is no such column
     */
    double[] values(String column);

    /** A column of texts; empty where there is none, or it has many different texts. */
    Optional<TextValues> texts(String column);

    /** Names of the columns of texts with few different ones. */
    Collection<String> textNames();

    /** The last row of the file that a row is made of. */
    int lastSource(int row);
}
