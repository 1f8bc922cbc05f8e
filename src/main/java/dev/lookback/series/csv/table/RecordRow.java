package dev.lookback.series.csv.table;

import dev.lookback.series.csv.bytes.RecordCells;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.guess.time.RowCells;
import dev.lookback.series.guess.time.TimeSource;
import dev.lookback.series.moment.TimeReader;
import dev.lookback.series.number.MissingMarks;
import dev.lookback.series.number.NumberNotation;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Row that a record may be: its numbers, its missing cells and its time. Changes with each record that is split. */
final class RecordRow implements RowCells {

    private static final int MOST_DIGITS = 4;

    /** Names of a first column that counts the rows. */
    private static final Set<String> ROW_NUMBERS =
            Set.of("", "#", "no", "no.", "nr", "nr.", "index", "idx", "record", "rec", "row", "id", "lfd", "lfd. nr.");

    private final Interpretation layout;
    private final RecordCells cells;
    private final Interpretation.Column[] columns;
    private final int[] places;
    private final NumberNotation[] notations;
    private final boolean hasGivenMissing;
    private final Optional<TimeSource.Rows> time;
    private final double[] row;
    private final boolean[] absent;

    RecordRow(Interpretation layout, RecordCells cells) {
        this.layout = layout;
        this.cells = cells;
        this.columns = layout.columns().toArray(Interpretation.Column[]::new);
        this.notations = new NumberNotation[columns.length];
        this.places = new int[columns.length];
        for (int c = 0; c < columns.length; c++) {
            places[c] = columns[c].cell();
            notations[c] = columns[c].kind() == Interpretation.Kind.NUMBER ? columns[c].notation() : null;
        }
        this.hasGivenMissing =
                layout.columns().stream().anyMatch(column -> !column.missing().isNone());
        this.time = layout.time().map(TimeSource::reader);
        this.row = new double[columns.length];
        this.absent = new boolean[columns.length];
    }

    boolean isRow() {
        if (!isWhole() || !parse()) {
            return false;
        }
        for (double value : row) {
            if (NumberNotation.isUnreadable(value)) {
                return false;
            }
        }
        return time.isEmpty() || time.get().read(this) != TimeReader.UNREADABLE;
    }

    /** Whether a record has the cells of a row; an empty one more where a line ends with a delimiter. */
    boolean isWhole() {
        return cells.count() == layout.cells()
                || (cells.count() == layout.cells() + 1 && cells.isEmpty(layout.cells()));
    }

    /** Whether a record with cells too few or too many is a row all the same: it has its time and values, and no number too many. */
    boolean isRagged() {
        // Between spaces a blank cell is none at all, so that those behind it would take its place.
        boolean isBroken = layout.delimiter() == ' ' && cells.count() != layout.cells() + 1;
        if (time.isEmpty() || cells.count() * 2 < layout.cells() || isBroken) {
            return false;
        }
        for (int c = layout.cells(); c < cells.count(); c++) {
            boolean isNumber =
                    !NumberNotation.isUnreadable(NumberNotation.POINT.parse(cells.text(), cells.from(c), cells.to(c)));
            if (isNumber && !cells.isEmpty(c)) {
                return false;
            }
        }
        cells.fill(layout.cells());
        return parse() && hasNumber() && time.get().read(this) != TimeReader.UNREADABLE;
    }

    /** Column of events or remarks that alone has something in a row without numbers but its own; −1 if there is none. */
    int remark() {
        int remark = -1;
        for (int c = 0; c < columns.length; c++) {
            if (notations[c] != null && !cells.isEmpty(places[c]) && !isRowNumber(c)) {
                return -1;
            }
            if (columns[c].isSparse() && columns[c].kind() == Interpretation.Kind.TEXT && !absent[c]) {
                remark = c;
            }
        }
        return remark;
    }

    private boolean isRowNumber(int column) {
        return column == 0 && ROW_NUMBERS.contains(columns[0].header().strip().toLowerCase(Locale.ROOT));
    }

    private boolean hasNumber() {
        for (double value : row) {
            if (value == value) {
                return true;
            }
        }
        return false;
    }

    /**
     * Fills {@link #row} and {@link #absent}.
     *
     * @return whether any cell has a value
     */
    boolean parse() {
        boolean any = false;
        for (int c = 0; c < columns.length; c++) {
            int cell = places[c];
            NumberNotation notation = notations[c];
            if (notation != null) {
                double value = cells.number(cell, notation);
                if (hasGivenMissing) {
                    int column = c;
                    value = columns[c].missing().applied(value, () -> text(column));
                }
                row[c] = value;
                absent[c] = value != value;
                any |= NumberNotation.isUnreadable(value);
            } else {
                absent[c] = cells.isEmpty(cell) || isMissing(c) || hasGivenMissing && isGivenMissing(c);
            }
            any |= !absent[c];
        }
        return any;
    }

    private boolean isGivenMissing(int column) {
        return columns[column].missing().texts().contains(text(column).strip());
    }

    private boolean isMissing(int column) {
        int cell = columns[column].cell();
        return columns[column].cells() == 1
                ? MissingMarks.isMissing(cells.text(), cells.from(cell), cells.to(cell))
                : MissingMarks.isMissing(text(column));
    }

    @Override
    public boolean isEmpty(int column) {
        int cell = columns[column].cell();
        return cells.isEmpty(cell) && (columns[column].cells() == 1 || cells.isEmpty(cell + 1));
    }

    @Override
    public String text(int column) {
        int cell = columns[column].cell();
        return columns[column].cells() == 1 ? cells.text(cell) : cells.text(cell) + " " + cells.text(cell + 1);
    }

    @Override
    public long time(int column, TimeReader reader) {
        int cell = columns[column].cell();
        return columns[column].cells() == 1
                ? reader.read(cells.text(), cells.from(cell), cells.to(cell))
                : reader.read(text(column));
    }

    @Override
    public int digits(int column) {
        int cell = columns[column].cell();
        int length = cells.to(cell) - cells.from(cell);
        int value = columns[column].cells() > 1 || length == 0 || length > MOST_DIGITS ? -1 : 0;
        for (int i = cells.from(cell); value >= 0 && i < cells.to(cell); i++) {
            int digit = cells.text()[i] - '0';
            value = digit < 0 || digit > 9 ? -1 : 10 * value + digit;
        }
        return value;
    }

    /** Whether a record is the header once more. */
    boolean isHeader() {
        boolean isNamed = false;
        for (int c = 0; c < columns.length; c++) {
            boolean isNumber = notations[c] != null;
            if (isNumber && !isUnreadable(c) || !text(c).equalsIgnoreCase(columns[c].header())) {
                return false;
            }
            isNamed |= isNumber;
        }
        return isNamed;
    }

    /** Whether a record has the name of the time, but others for the numbers: another table begins. */
    boolean isOtherHeader(int timeColumn) {
        boolean differs = false;
        for (int c = 0; c < columns.length; c++) {
            boolean isNumber = notations[c] != null;
            if (isNumber && (cells.isEmpty(places[c]) || !NumberNotation.isUnreadable(row[c]))) {
                return false;
            }
            differs |= isNumber && !text(c).equalsIgnoreCase(columns[c].header());
        }
        return differs && text(timeColumn).equalsIgnoreCase(columns[timeColumn].header());
    }

    /** The numbers that were parsed last, by column; not to be changed. */
    double[] values() {
        return row;
    }

    /** Whether the cell of a number has a point or comma between digits. */
    boolean hasMark(int column) {
        byte[] text = cells.text();
        int to = notations[column] == null ? 0 : cells.to(places[column]) - 1;
        for (int i = cells.from(places[column]) + 1; i < to; i++) {
            if ((text[i] == '.' || text[i] == ',') && isDigit(text[i - 1]) && isDigit(text[i + 1])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    boolean isAbsent(int column) {
        return absent[column];
    }

    boolean isUnreadable(int column) {
        return notations[column] != null && NumberNotation.isUnreadable(row[column]);
    }

    /** Milliseconds on the wall clock, {@link TimeReader#UNREADABLE} if the record has no time; 0 in a table without times. */
    long time() {
        return time.isEmpty() ? 0 : time.get().read(this);
    }

    /** Whether a record's time is left out as one that stands for no date. */
    boolean isFar() {
        return time.filter(TimeSource.Rows::isFar).isPresent();
    }

    /** Seconds by which the time that was read last is ahead of UTC. */
    int offset() {
        return time.map(TimeSource.Rows::offset).orElse(TimeReader.NO_OFFSET);
    }

    /** Whether a record left out a piece of its time, which is that of a row that was not read here. */
    boolean lacksTimeBefore() {
        return time.map(TimeSource.Rows::lacksBefore).orElse(false);
    }

    /** Forgets the rows before. */
    void begin() {
        time.ifPresent(TimeSource.Rows::begin);
    }
}
