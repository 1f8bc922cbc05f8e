package dev.lookback.series.csv.value;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntFunction;

/** Where a row's time comes from. */
public sealed interface TimeSource {

    /** The columns that make the time, by number. */
    List<Integer> columns();

    /** As shown to the user. */
    String format();

    /**
     * @param cell text of a column's cell
     * @throws DateTimeException if the cells hold no time
     */
    ParsedTime time(IntFunction<String> cell);

    /** One column. */
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

    /** A column of dates and one of times of day. */
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

    /** Year, month and so on, the largest first, each in a column of its own. */
    record Parts(List<Integer> columns) implements TimeSource {

        private static final List<String> WORDS = List.of("year", "month", "day", "hour", "minute", "second");
        private static final int[] SMALLEST = {1, 1, 1, 0, 0, 0};

        @Override
        public String format() {
            return columns.size() == 1 ? "yyyy" : String.join(" + ", WORDS.subList(0, columns.size()));
        }

        @Override
        public ParsedTime time(IntFunction<String> cell) {
            int[] parts = SMALLEST.clone();
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
                // said below, with the cell
            }
            throw new DateTimeException(cell);
        }
    }
}
