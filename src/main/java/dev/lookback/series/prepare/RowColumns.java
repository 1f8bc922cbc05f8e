package dev.lookback.series.prepare;

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

    /** Number of rows at the beginning of the file that belong to no row, as earlier ones of the same are missing. */
    default int begun() {
        return 0;
    }

    /** Number of rows that are made of far fewer rows of the file than belong to them. */
    default int thin() {
        return 0;
    }

    /** Number of rows at the end of the file that belong to no row, as more may follow that belong to the same. */
    default int unfinished() {
        return 0;
    }

    /** The last row of the file that a row is made of. */
    int lastSource(int row);
}
