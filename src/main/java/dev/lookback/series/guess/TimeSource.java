package dev.lookback.series.guess;

import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimeReader;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntFunction;

/** Column or columns from which a row's time is read: a single one, a date and a time of day, or year, month, day and so on. */
public sealed interface TimeSource {

    /** Indices of the columns. */
    List<Integer> columns();

    /** Form of the time shown to the user. */
    String format();

    /** A new reader of the times of rows; for one thread. */
    Rows reader();

    /** Reader of the times of rows, which holds what it read last. */
    interface Rows {

        /**
         * @param cell text of the cell by column index
         * @return milliseconds since 1970-01-01T00:00 on the wall clock, or {@link TimeReader#UNREADABLE}
         */
        long read(IntFunction<String> cell);

        /** Seconds by which the wall clock of the last row is ahead of UTC; {@link TimeReader#NO_OFFSET} if it did not say. */
        int offset();
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
                public long read(IntFunction<String> cell) {
                    return reader.read(cell.apply(column));
                }

                @Override
                public int offset() {
                    return reader.offset();
                }
            };
        }
    }

    /** Time in two columns: date and time of day. */
    record DateAndClock(int dateColumn, TimeForm date, int clockColumn, TimeForm clock) implements TimeSource {

        @Override
        public List<Integer> columns() {
            return List.of(dateColumn, clockColumn);
        }

        @Override
        public String format() {
            return date.name() + " + " + clock.name();
        }

        @Override
        public Rows reader() {
            TimeReader days = date.reader();
            TimeReader clocks = clock.reader();
            return new Rows() {
                @Override
                public long read(IntFunction<String> cell) {
                    long day = days.read(cell.apply(dateColumn));
                    long time = clocks.read(cell.apply(clockColumn));
                    return day == TimeReader.UNREADABLE || time == TimeReader.UNREADABLE
                            ? TimeReader.UNREADABLE
                            : day + time;
                }

                @Override
                public int offset() {
                    return clocks.offset() == TimeReader.NO_OFFSET ? days.offset() : clocks.offset();
                }
            };
        }
    }

    /**
     * Time spread over columns of year, month and so on, the largest unit first.
     *
     * @param clock form of the last column, if that is one of hours or times of day; null where all are plain numbers
     */
    record Parts(List<Integer> columns, TimeForm clock) implements TimeSource {

        private static final List<String> WORDS = List.of("year", "month", "day", "hour", "minute", "second");

        public Parts {
            columns = List.copyOf(columns);
        }

        @Override
        public String format() {
            if (clock != null) {
                return String.join(" + ", WORDS.subList(0, columns.size() - 1)) + " + " + clock.name();
            }
            return columns.size() == 1 ? "yyyy" : String.join(" + ", WORDS.subList(0, columns.size()));
        }

        @Override
        public Rows reader() {
            TimeReader last = clock == null ? null : clock.reader();
            int plain = clock == null ? columns.size() : columns.size() - 1;
            return new Rows() {
                @Override
                public long read(IntFunction<String> cell) {
                    int[] parts = {1, 1, 1, 0, 0, 0};
                    for (int i = 0; i < plain; i++) {
                        parts[i] = DatePart.of(cell.apply(columns.get(i)), i);
                        if (parts[i] < 0) {
                            return TimeReader.UNREADABLE;
                        }
                    }
                    long time = last == null ? 0 : last.read(cell.apply(columns.get(plain)));
                    if (time == TimeReader.UNREADABLE) {
                        return time;
                    }
                    try {
                        return time
                                + LocalDateTime.of(parts[0], parts[1], parts[2], 0, 0)
                                        .plusHours(parts[3])
                                        .plusMinutes(parts[4])
                                        .plusSeconds(parts[5])
                                        .toInstant(ZoneOffset.UTC)
                                        .toEpochMilli();
                    } catch (DateTimeException e) {
                        return TimeReader.UNREADABLE; // 30 February
                    }
                }

                @Override
                public int offset() {
                    return TimeReader.NO_OFFSET;
                }
            };
        }
    }
}
