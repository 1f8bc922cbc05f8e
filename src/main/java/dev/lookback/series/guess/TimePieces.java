package dev.lookback.series.guess;

import dev.lookback.series.moment.CivilDays;
import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimeReader;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Time spread over columns: a date and a time of day, or year, month, day and so on. A cell of the date may be empty where it is that
 * of the row before, as in tables that name a year once.
 *
 * @param pieces the largest unit first
 */
record TimePieces(List<Piece> pieces) implements TimeSource {

    /** Fields over which a time is usually spread, in this order. */
    static final List<TimeField> FIELDS = List.of(
            TimeField.YEAR, TimeField.MONTH, TimeField.DAY, TimeField.HOUR, TimeField.MINUTE, TimeField.SECOND);

    /** A column with a piece of the time. */
    sealed interface Piece {

        int column();

        String word();
    }

    /** A date or a time of day. */
    record Told(int column, TimeForm form) implements Piece {

        @Override
        public String word() {
            return form.name();
        }
    }

    /** A number that is one field of the time. */
    record Numbered(int column, TimeField field) implements Piece {

        @Override
        public String word() {
            return field.word();
        }
    }

    TimePieces {
        pieces = List.copyOf(pieces);
    }

    @Override
    public List<Integer> columns() {
        return pieces.stream().map(Piece::column).toList();
    }

    @Override
    public String format() {
        return pieces.stream().map(Piece::word).collect(Collectors.joining(" + "));
    }

    @Override
    public Rows reader() {
        return new Reader(pieces);
    }

    /** Reader of the pieces of one row after the other. */
    private static final class Reader implements Rows {

        private static final long HOUR = 3_600_000;
        private static final long HALF_DAY = 12 * HOUR;
        private static final int COUNT = TimeField.values().length;

        private final Piece[] pieces;
        private final TimeReader[] readers;

        /** The text of each piece in the row before. */
        private final String[] before;

        private final int[] values = new int[COUNT];
        private int offset = TimeReader.NO_OFFSET;

        Reader(List<Piece> pieces) {
            this.pieces = pieces.toArray(Piece[]::new);
            this.readers = new TimeReader[this.pieces.length];
            this.before = new String[this.pieces.length];
            for (int i = 0; i < readers.length; i++) {
                readers[i] = this.pieces[i] instanceof Told told ? told.form().reader() : null;
            }
        }

        @Override
        public long read(IntFunction<String> cell) {
            Arrays.fill(values, -1);
            offset = TimeReader.NO_OFFSET;
            long dates = 0;
            long clock = 0;
            boolean any = false;
            for (int i = 0; i < pieces.length; i++) {
                String text = cell.apply(pieces[i].column());
                if (text.isBlank() && i + 1 < pieces.length && before[i] != null) {
                    text = before[i];
                } else {
                    any = true;
                }
                long read = pieces[i] instanceof Numbered numbered
                        ? numbered(numbered.field(), text)
                        : told(readers[i], text, ((Told) pieces[i]).form());
                if (read == TimeReader.UNREADABLE) {
                    return read;
                }
                before[i] = text;
                boolean isDate = pieces[i] instanceof Told told && told.form().hasDate();
                dates += isDate ? read : 0;
                clock += isDate ? 0 : read;
            }
            long date = any ? date() : TimeReader.UNREADABLE;
            if (has(TimeField.HALF_DAY)) {
                clock = clock % HALF_DAY + value(TimeField.HALF_DAY, 0) * HALF_DAY;
            }
            return date == TimeReader.UNREADABLE ? date : dates + clock + date;
        }

        private long numbered(TimeField field, String text) {
            int value = field.read(text);
            if (value < 0) {
                return TimeReader.UNREADABLE;
            }
            values[field.ordinal()] = value;
            return switch (field) {
                case HOUR -> value * HOUR;
                case MINUTE -> value * HOUR / 60;
                case SECOND -> value * HOUR / 3600;
                default -> 0;
            };
        }

        private long told(TimeReader reader, String text, TimeForm form) {
            long read = reader.read(text);
            if (read == TimeReader.UNREADABLE && !form.hasDate()) {
                read = reader.read(TimeField.digits(text)); // Hour 1
            }
            offset = reader.offset() == TimeReader.NO_OFFSET ? offset : reader.offset();
            return read;
        }

        /** Milliseconds of the date of the fields; without a year, of the day behind the first of a month that another cell told. */
        private long date() {
            int year = value(TimeField.YEAR, -1);
            int day = value(TimeField.DAY, 1);
            if (year < 0) {
                return (day - 1) * TimeReader.MILLIS_OF_DAY;
            }
            if (has(TimeField.WEEK)) {
                int week = value(TimeField.WEEK, 1);
                return week > CivilDays.weeks(year)
                        ? TimeReader.UNREADABLE
                        : (CivilDays.firstWeek(year) + (week - 1) * 7L + value(TimeField.WEEKDAY, 1) - 1)
                                * TimeReader.MILLIS_OF_DAY;
            }
            if (has(TimeField.DAY_OF_YEAR)) {
                int dayOfYear = value(TimeField.DAY_OF_YEAR, 1);
                return dayOfYear > CivilDays.lengthOfYear(year)
                        ? TimeReader.UNREADABLE
                        : (CivilDays.of(year, 1, 1) + dayOfYear - 1) * TimeReader.MILLIS_OF_DAY;
            }
            int month = value(TimeField.MONTH, value(TimeField.QUARTER, 1) * 3 - 2);
            return day > CivilDays.lengthOfMonth(year, month)
                    ? TimeReader.UNREADABLE
                    : CivilDays.of(year, month, day) * TimeReader.MILLIS_OF_DAY;
        }

        private boolean has(TimeField field) {
            return values[field.ordinal()] >= 0;
        }

        private int value(TimeField field, int otherwise) {
            return has(field) ? values[field.ordinal()] : otherwise;
        }

        @Override
        public int offset() {
            return offset;
        }
    }
}
