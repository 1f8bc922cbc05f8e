package dev.lookback.series.csv.value;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntFunction;

/** Time column or columns from which a row's time is read: a single one, date and time of day, or year, month, day and so on. */
public sealed interface TimeSource {

    /** Indices of the columns. */
    List<Integer> columns();

    /** Time format shown to the user. */
    String format();

    /**
     * @param cell text of the cell by column index
     * @throws DateTimeException if the cells do not hold a time
     */
    ParsedTime time(IntFunction<String> cell);

    /** Time in one column. */
    record Single(int column, TimeFormat reader) implements TimeSource {

        @Override
        public List<Integer> columns() {
            return List.of(column);
        }

        @Override
        public String format() {
            return reader.name();
        }

        @Override
        public ParsedTime time(IntFunction<String> cell) {
            return reader.read(cell.apply(column));
        }
    }

    /** Time in two columns: date and time of day. */
    record DateAndClock(int dateColumn, TimeFormat date, int clockColumn, TimeFormat clock) implements TimeSource {

        @Override
        public List<Integer> columns() {
            return List.of(dateColumn, clockColumn);
        }

        @Override
        public String format() {
            return date.name() + " + " + clock.name();
        }

        @Override
        public ParsedTime time(IntFunction<String> cell) {
            return date.read(cell.apply(dateColumn)).plus(clock.read(cell.apply(clockColumn)));
        }
    }

    /** Time spread over columns of year, month and so on, the largest unit first. */
    record Parts(List<Integer> columns) implements TimeSource {

        private static final List<String> WORDS = List.of("year", "month", "day", "hour", "minute", "second");
        private static final int[] DEFAULTS = {1, 1, 1, 0, 0, 0};

        @Override
        public String format() {
            return columns.size() == 1 ? "yyyy" : String.join(" + ", WORDS.subList(0, columns.size()));
        }

        @Override
        public ParsedTime time(IntFunction<String> cell) {
            int[] parts = DEFAULTS.clone();
            for (int i = 0; i < columns.size(); i++) {
                parts[i] = whole(cell.apply(columns.get(i)));
            }
            return new ParsedTime(LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
                    .toInstant(ZoneOffset.UTC)
                    .toEpochMilli());
        }

        private static int whole(String cell) {
            try {
                double value = NumberStyle.DECIMAL_POINT.parse(cell);
                if (value == Math.rint(value)) {
                    return (int) value;
                }
            } catch (NumberFormatException e) {
                // reported below
            }
            throw new DateTimeException(cell);
        }
    }
}
