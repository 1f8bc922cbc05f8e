package dev.lookback.series.csv;

import dev.lookback.series.csv.bytes.ByteWindow;
import dev.lookback.series.csv.bytes.LineText;
import dev.lookback.series.csv.bytes.LineTooLongException;
import dev.lookback.series.csv.bytes.PieceRows;
import dev.lookback.series.csv.bytes.RecordCells;
import dev.lookback.series.csv.dialect.Dialect;
import dev.lookback.series.csv.dialect.FileEncoding;
import dev.lookback.series.csv.dialect.RecordJoiner;
import dev.lookback.series.guess.DatePart;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.guess.RowCells;
import dev.lookback.series.guess.TimeSource;
import dev.lookback.series.moment.TimeReader;
import dev.lookback.series.number.MissingMarks;
import dev.lookback.series.number.NumberNotation;
import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Reader of pieces of a file with a given layout, one after the other. Not for several threads at once. */
final class PieceReader implements RowCells {

    /** Number of a line that certainly lies below the header. */
    private static final int BELOW_HEADER = Integer.MAX_VALUE / 2;

    private final Interpretation layout;
    private final Interpretation.Column[] columns;
    private final int[] places;
    private final NumberNotation[] notations;
    private final Optional<TimeSource.Rows> time;
    private final ByteWindow window;
    private final LineText text;
    private final RecordCells cells;
    private final PieceRows rows;
    private final double[] row;
    private final boolean[] absent;
    private int[] missing;
    private UnreadableCells unreadable;
    private PieceLog log;
    private int firstLine;

    PieceReader(Interpretation layout, Dialect dialect, FileEncoding encoding, FileChannel channel, int size) {
        this.layout = layout;
        this.columns = layout.columns().toArray(Interpretation.Column[]::new);
        this.notations = new NumberNotation[columns.length];
        this.places = new int[columns.length];
        for (int c = 0; c < columns.length; c++) {
            places[c] = columns[c].cell();
            notations[c] = columns[c].kind() == Interpretation.Kind.NUMBER ? columns[c].notation() : null;
        }
        this.time = layout.time().map(TimeSource::reader);
        this.window = new ByteWindow(channel, encoding.charset(), dialect.quote(), size);
        this.text = new LineText(encoding);
        this.cells = new RecordCells(dialect);
        this.rows = new PieceRows(layout);
        this.row = new double[columns.length];
        this.absent = new boolean[columns.length];
    }

    /**
     * Reads the records that begin in a piece of the file.
     *
     * @param from position at which a record begins
     * @param to end of the piece
     * @param line number of its first line in the file
     */
    Piece read(long from, long to, int line) throws IOException {
        window.open(from, (int) (to - from));
        firstLine = line;
        return read(to);
    }

    /**
     * Reads the records that begin in a piece of the file, if the first line that begins in it is below the header and begins a record.
     * If no line does, the result begins at its end.
     */
    Piece readFromLine(long from, long to) throws IOException {
        window.open(from - 1, (int) (to - from + 1));
        firstLine = BELOW_HEADER;
        if (!window.skipLine(to)) {
            window.open(to, 0);
        }
        return read(to);
    }

    private Piece read(long to) throws IOException {
        rows.clear();
        missing = new int[columns.length];
        unreadable = new UnreadableCells();
        log = new PieceLog(window);
        long begin = window.position();
        try {
            while (window.position() < to && window.nextLine()) {
                readLine();
            }
        } catch (LineTooLongException e) {
            throw new LineTooLongException(firstLine + e.line() - 1);
        }
        log.close();
        return new Piece(
                begin, window.position(), rows.columns(), rows.walls(), rows.offsets(), missing, unreadable, log);
    }

    private void readLine() throws IOException {
        text.set(window);
        log.line(window.lineFrom(), window.lineTo());
        if (text.isBlank()) {
            log.blank();
            return;
        }
        int number = firstLine + log.nextNumber() - 1;
        if (number < layout.firstLine() || isHeader(number)) {
            readAbove(number);
        } else if (text.isComment() && !(cells.split(text, window.hasQuote()) && isRow())) {
            log.skip(Message.of("series.skipped.comment"));
        } else if (cells.split(text, window.hasQuote()) || join(this::isRow)) {
            readRecord();
        } else {
            log.skip(Message.of("series.skipped.quote"));
        }
    }

    private boolean isHeader(int number) {
        return number < BELOW_HEADER && layout.headerLines().contains(number);
    }

    private void readAbove(int number) throws IOException {
        if (!isHeader(number)) {
            log.skip(Message.of("series.skipped.beforeHeader"));
            return;
        }
        if (window.quotes() % 2 == 1 && !cells.split(text, true)) {
            join(() -> true);
        }
        log.header();
    }

    /**
     * Joins the line, in which a quote is left open, with those that follow it up to the one that closes it.
     *
     * @param fits test of the record's cells; if they fail it, the quote is taken for a typo in its own line, so that no
     *     valid line is lost
     * @return whether it is joined
     */
    private boolean join(BooleanSupplier fits) throws IOException {
        int begin = window.lineFrom();
        long after = window.position();
        long length = (long) window.lineTo() - begin;
        int breaks = 0;
        while (breaks < RecordJoiner.MAX_LINES && length < ByteWindow.MAX_LENGTH && window.nextLine()) {
            breaks++;
            text.set(window);
            length += window.lineTo() - window.lineFrom();
            // Quotes inside quotes are doubled, so the closing line has an odd number of them.
            if (window.quotes() % 2 == 1) {
                text.set(window.string(begin, window.lineTo()));
                if (!cells.split(text, true) || !fits.getAsBoolean()) {
                    break;
                }
                log.join(window.lineTo(), breaks);
                return true;
            }
        }
        window.back(after, breaks);
        return false;
    }

    private boolean isRow() {
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
    private boolean isWhole() {
        return cells.count() == layout.cells()
                || (cells.count() == layout.cells() + 1 && cells.isEmpty(layout.cells()));
    }

    private void readRecord() {
        if (!isWhole()) {
            log.skip(Message.of("series.skipped.cells", cells.count(), layout.cells()));
        } else if (!parse()) {
            log.blank();
        } else {
            readRow();
        }
    }

    /**
     * Fills {@link #row} and {@link #absent}.
     *
     * @return whether any cell has a value
     */
    private boolean parse() {
        boolean any = false;
        for (int c = 0; c < columns.length; c++) {
            int cell = places[c];
            NumberNotation notation = notations[c];
            if (notation != null) {
                double value = cells.number(cell, notation);
                row[c] = value;
                absent[c] = value != value;
                any |= NumberNotation.isUnreadable(value);
            } else {
                absent[c] = cells.isEmpty(cell) || isMissing(c);
            }
            any |= !absent[c];
        }
        return any;
    }

    private boolean isMissing(int column) {
        int cell = columns[column].cell();
        return columns[column].cells() == 1
                ? MissingMarks.isMissing(cells.text(), cells.from(cell), cells.to(cell))
                : MissingMarks.isMissing(text(column));
    }

    private String text(int column) {
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
    public int part(int column, int unit) {
        int cell = columns[column].cell();
        return DatePart.of(cells.text(), cells.from(cell), cells.to(cell), unit);
    }

    private void readRow() {
        long wall = 0;
        int offset = TimeReader.NO_OFFSET;
        if (time.isPresent()) {
            wall = time.get().read(this);
            if (wall == TimeReader.UNREADABLE) {
                int column = layout.time().orElseThrow().columns().get(0);
                log.skip(Message.of("series.skipped.time", columns[column].name(), Excerpt.of(text(column))));
                return;
            }
            offset = time.get().offset();
        }
        for (int c = 0; c < columns.length; c++) {
            if (absent[c]) {
                missing[c]++;
                if (notations[c] != null && NumberNotation.isUnreadable(row[c])) {
                    unreadable.add(c, log.nextNumber(), text(c));
                }
            }
        }
        rows.add(row, wall, offset);
        log.row();
    }
}
