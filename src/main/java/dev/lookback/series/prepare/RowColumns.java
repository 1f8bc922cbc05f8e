package dev.lookback.series.prepare;

import dev.lookback.series.UsedRows;
import dev.lookback.series.column.CalendarPart;
import dev.lookback.series.rhythm.Rhythm;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Columns of rows, oldest first, in which values may be missing: those of the file, or of coarser rows made of them. Immutable. */
interface RowColumns {

    long DAY = 86_400_000;

    int rows();

    /** Milliseconds since 1970 on the clock of the file, ascending; empty where the rows have no time. */
    long[] stamps();

    /** Rhythm of the stamps. */
    Rhythm rhythm();

    /** Parts of the calendar that tell something about the stamps. */
    default List<CalendarPart> calendar() {
        return CalendarPart.fitting(stamps());
    }

    /** Holidays that the rows of the file teach. */
    KnownHolidays holidays();

    /** Whether there are such, and rows that are days or parts of days. */
    default boolean hasHolidays() {
        return stamps().length > 0 && rhythm().step() <= DAY && holidays().exist();
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

    /** Rows of the file that belong to no row, and other facts to tell. */
    default UsedRows.Resampled resampled() {
        return UsedRows.Resampled.none(rows());
    }

    /** The last row of the file that a row is made of. */
    int lastSource(int row);
}
