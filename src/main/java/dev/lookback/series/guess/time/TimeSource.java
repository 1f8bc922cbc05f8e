package dev.lookback.series.guess.time;

import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimeReader;
import java.util.List;
import java.util.Optional;

/** Column or columns from which a row's time is read: a single one, or several with a piece of the time each. */
public sealed interface TimeSource
        permits TimeSource.Single,
                TimeSource.Header,
                TimePieces,
                NestedMonths,
                JoinedDate,
                NearTimes,
                SeasonParts,
                TwelveHourClock {

    /** Indices of the columns. */
    List<Integer> columns();

    /** Form of the time shown to the user. */
    String format();

    /**
     * The times without those that stand for no date, such as 9999-12-31.
     *
     * @param sample times of some rows, {@link TimeReader#UNREADABLE} for none
     */
    default TimeSource near(long[] sample) {
        return NearTimes.of(this, sample);
    }

    /**
     * The times with a second half of each day, where a clock of twelve hours goes round without AM and PM.
     *
     * @param sample times of some rows, {@link TimeReader#UNREADABLE} for none
     */
    default Optional<TimeSource> twiceAround(long[] sample) {
        return TwelveHourClock.of(this, sample);
    }

    /** A new reader of the times of rows in the order of the file; for one thread. */
    Rows reader();

    /** Reader of the times of rows, which holds what it read last. */
    interface Rows {

        /** Milliseconds since 1970-01-01T00:00 on the wall clock, or {@link TimeReader#UNREADABLE}. */
        long read(RowCells cells);

        /** Seconds by which the wall clock of the last row is ahead of UTC; {@link TimeReader#NO_OFFSET} if it did not say. */
        default int offset() {
            return TimeReader.NO_OFFSET;
        }

        /** Whether a row left out a piece that is that of the row before, where none was read before it. */
        default boolean lacksBefore() {
            return false;
        }

        /** Whether the last row's time is left out as one that stands for no date, centuries from the others. */
        default boolean isFar() {
            return false;
        }

        /** Forgets the rows read. */
        default void begin() {}
    }

    /** Times in the header of a table whose times go on across its columns. */
    record Header(String format) implements TimeSource {

        @Override
        public List<Integer> columns() {
            return List.of();
        }

        @Override
        public Rows reader() {
            throw new UnsupportedOperationException("no times in the rows");
        }
    }

    /** Time in one column. */
    record Single(int column, TimeForm form) implements TimeSource {

        @Override
        public List<Integer> columns() {
            return List.of(column);
        }

        @Override
        public String format() {
            return form.name();
        }

        @Override
        public Rows reader() {
            TimeReader reader = form.reader();
            return new Rows() {
                @Override
                public long read(RowCells cells) {
                    return cells.time(column, reader);
                }

                @Override
                public int offset() {
                    return reader.offset();
                }
            };
        }
    }
}
