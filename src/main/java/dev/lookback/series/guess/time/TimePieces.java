package dev.lookback.series.guess.time;

import dev.lookback.series.guess.column.TimeField;
import dev.lookback.series.moment.CivilDays;
import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimeReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Time spread over columns: a date and a time of day, or year, month, day and so on. A cell of the date may be empty where it is that
 * of the row before, as in tables that name a year once.
 *
 * @param pieces the largest unit first
 */
record TimePieces(List<Piece> pieces) implements TimeSource {

    /** Fields over which a time is usually spread, in this order. */
    static final List<TimeField> FIELDS =
            List.of(TimeField.YEAR, TimeField.MONTH, TimeField.DAY, TimeField.HOUR, TimeField.MINUTE, TimeField.SECOND);

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

        /** What each piece was in the row before; {@link TimeReader#UNREADABLE} where there was none. */
        private final long[] before;

        private final int[] values = new int[COUNT];
        private int offset = TimeReader.NO_OFFSET;
        private boolean lacksBefore;

        Reader(List<Piece> pieces) {
            this.pieces = pieces.toArray(Piece[]::new);
            this.readers = new TimeReader[this.pieces.length];
            this.before = new long[this.pieces.length];
            for (int i = 0; i < readers.length; i++) {
                readers[i] = this.pieces[i] instanceof Told told ? told.form().reader() : null;
            }
            begin();
        }

        @Override
        public long read(RowCells cells) {
            Arrays.fill(values, -1);
            offset = TimeReader.NO_OFFSET;
            long dates = 0;
            long clock = 0;
            boolean any = false;
            for (int i = 0; i < pieces.length; i++) {
                boolean isLeftOut = i + 1 < pieces.length && cells.isEmpty(pieces[i].column());
                lacksBefore |= isLeftOut && before[i] == TimeReader.UNREADABLE;
                long read = isLeftOut ? before[i] : piece(i, cells);
                if (read == TimeReader.UNREADABLE) {
                    return read;
                }
                any |= !isLeftOut;
                before[i] = read;
                if (pieces[i] instanceof Numbered numbered) {
                    values[numbered.field().ordinal()] = (int) read;
                    clock += millis(numbered.field(), read);
                } else if (((Told) pieces[i]).form().hasDate()) {
                    dates += read;
                } else {
                    clock += read;
                }
            }
            long date = any ? date() : TimeReader.UNREADABLE;
            if (has(TimeField.HALF_DAY)) {
                clock = clock % HALF_DAY + value(TimeField.HALF_DAY, 0) * HALF_DAY;
            }
            return date == TimeReader.UNREADABLE ? date : dates + clock + date;
        }

        private long piece(int index, RowCells cells) {
            Piece piece = pieces[index];
            if (!(piece instanceof Numbered numbered)) {
                return told(readers[index], cells, (Told) piece);
            }
            int digits = cells.digits(piece.column());
            int value = digits >= (numbered.field() == TimeField.YEAR ? 1000 : 10)
                    ? numbered.field().of(digits)
                    : numbered.field().read(cells.text(piece.column()));
            return value < 0 ? TimeReader.UNREADABLE : value;
        }

        private static long millis(TimeField field, long value) {
            return switch (field) {
                case HOUR -> value * HOUR;
                case MINUTE -> value * HOUR / 60;
                case SECOND -> value * HOUR / 3600;
                default -> 0;
            };
        }

        private long told(TimeReader reader, RowCells cells, Told piece) {
            long read = cells.time(piece.column(), reader);
            if (read == TimeReader.UNREADABLE && !piece.form().hasDate()) {
                read = reader.read(TimeField.digits(cells.text(piece.column()))); // Hour 1
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
        public boolean lacksBefore() {
            return lacksBefore;
        }

        @Override
        public void begin() {
            Arrays.fill(before, TimeReader.UNREADABLE);
            lacksBefore = false;
        }

        @Override
        public int offset() {
            return offset;
        }
    }
}
