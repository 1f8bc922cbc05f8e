package dev.lookback.series.csv.table;

import dev.lookback.series.FileReport.SkipCause;
import dev.lookback.series.csv.bytes.ByteWindow;
import dev.lookback.series.csv.bytes.LineText;
import dev.lookback.series.csv.bytes.LineTooLongException;
import dev.lookback.series.csv.bytes.RecordCells;
import dev.lookback.series.csv.dialect.Dialect;
import dev.lookback.series.csv.dialect.FileEncoding;
import dev.lookback.series.csv.dialect.RecordJoiner;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.moment.TimeReader;
import dev.lookback.text.Excerpt;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Reader of pieces of a file with a given layout, one after the other. Not for several threads at once. */
final class PieceReader {

    /** Number of a line that certainly lies below the header. */
    private static final int BELOW_HEADER = Integer.MAX_VALUE / 2;

    private final Interpretation layout;
    private final Dialect dialect;
    private final ByteWindow window;
    private final LineText text;
    private final RecordCells cells;
    private final PieceRows rows;
    private final RecordRow row;
    private MarkWatch marks;
    private int[] missing;
    private UnreadableCells unreadable;
    private TextColumn[] texts;
    private PieceLog log;
    private int firstLine;

    /** Whether another table has begun, the lines of which are skipped. */
    private boolean isOver;

    PieceReader(Interpretation layout, Dialect dialect, FileEncoding encoding, FileChannel channel, int size) {
        this.layout = layout;
        this.dialect = dialect;
        this.window = new ByteWindow(channel, encoding.charset(), dialect.quote(), size);
        this.text = new LineText(encoding);
        this.cells = new RecordCells(dialect);
        this.rows = new PieceRows(layout);
        this.row = new RecordRow(layout, cells);
    }

    /**
     * Reads the records that begin in a piece of the file.
     *
     * @param from position at which a record begins
     * @param to end of the piece
     * @param line number of its first line in the file
     */
    Piece read(long from, long to, int line) throws IOException {
        row.begin();
        return readOn(from, to, line);
    }

    /** Likewise for a piece below the table, where another table has begun. */
    Piece readOther(long from, long to, int line) throws IOException {
        return read(from, to, line, true);
    }

    /** Likewise for a piece that follows the one read before: rows may leave out what is as in the row before. */
    Piece readOn(long from, long to, int line) throws IOException {
        return read(from, to, line, false);
    }

    private Piece read(long from, long to, int line, boolean other) throws IOException {
        window.open(from, (int) (to - from));
        firstLine = line;
        isOver = other;
        return read(to);
    }

    /**
     * Reads the records that begin in a piece of the file, if the first line that begins in it is below the header and begins a record.
     * If no line does, the result begins at its end.
     */
    Piece readFromLine(long from, long to) throws IOException {
        window.open(from - 1, (int) (to - from + 1));
        firstLine = BELOW_HEADER;
        isOver = false;
        row.begin();
        if (!window.skipLine(to)) {
            window.open(to, 0);
        }
        return read(to);
    }

    private Piece read(long to) throws IOException {
        rows.clear();
        missing = new int[layout.columns().size()];
        marks = new MarkWatch(missing.length);
        unreadable = new UnreadableCells();
        texts = TextColumn.of(layout);
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
                begin,
                window.position(),
                rows.columns(),
                rows.walls(),
                rows.offsets(),
                missing,
                unreadable,
                texts,
                log,
                row.lacksTimeBefore(),
                isOver);
    }

    private void readLine() throws IOException {
        text.set(window);
        log.line(window.lineFrom(), window.lineTo());
        if (text.isBlank(dialect)) {
            log.blank();
            return;
        }
        int number = firstLine + log.nextNumber() - 1;
        if (isHeader(number)) {
            readHeader();
        } else if (isOver) {
            log.skip(SkipCause.OTHER_TABLE);
        } else if (number < layout.firstLine() && !isEarlyRow(number)) {
            log.skip(SkipCause.ABOVE_HEADER);
        } else if (text.isComment() && !(cells.split(text, window.hasQuote()) && row.isRow())) {
            log.skip(SkipCause.COMMENT);
        } else if (cells.split(text, window.hasQuote()) || join(row::isRow)) {
            readRecord();
        } else {
            log.skip(SkipCause.OPEN_QUOTE);
        }
    }

    private boolean isHeader(int number) {
        return number < BELOW_HEADER && layout.headerLines().contains(number);
    }

    private void readHeader() throws IOException {
        if (window.quotes(dialect.escaped()) % 2 == 1 && !cells.split(text, true)) {
            join(() -> true);
        }
        log.header();
    }

    /** Whether a line between header and first row is a row all the same: a stray quote can hide some from the sample. */
    private boolean isEarlyRow(int number) {
        List<Integer> header = layout.headerLines();
        return !header.isEmpty()
                && number > header.get(header.size() - 1)
                && cells.split(text, window.hasQuote())
                && (row.isRow() || row.isRagged());
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
            if (window.quotes(dialect.escaped()) % 2 == 1) {
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

    private void readRecord() {
        int found = cells.count();
        boolean isWhole = row.isWhole() || layout.delimiter() == ' ' && cells.partAtSigns(layout.cells());
        if (!isWhole && !row.isRagged()) {
            log.skip(SkipCause.CELLS, found, layout.cells());
        } else if (!row.parse()) {
            log.blank();
        } else if (readRow() && !isWhole) {
            log.ragged(found < layout.cells());
        }
    }

    /** The text of a cell; "NA" may be the name of a series. */
    private String text(int column) {
        if (!row.isAbsent(column)) {
            return row.text(column);
        }
        String text = layout.layout().labels().contains(column) ? row.text(column) : "";
        return !text.isEmpty() && Character.isLetter(text.charAt(0)) ? text : "";
    }

    /** @return whether the record is a row */
    private boolean readRow() {
        if (layout.time().isEmpty() && row.isHeader()) {
            log.skip(SkipCause.HEADER);
            return false;
        }
        long wall = row.time();
        if (wall == TimeReader.UNREADABLE) {
            int column = layout.time().orElseThrow().columns().get(0);
            isOver = row.isOtherHeader(column);
            if (isOver) {
                log.skip(SkipCause.OTHER_TABLE);
                return false;
            }
            String name = layout.columns().get(column).name();
            log.skip(row.isFar() ? SkipCause.FAR_TIME : SkipCause.TIME, name, Excerpt.of(row.text(column)));
            return false;
        }
        int remark = layout.time().isPresent() ? row.remark() : -1;
        if (remark >= 0) {
            log.skip(SkipCause.REMARK, layout.columns().get(remark).name());
            return false;
        }
        boolean isSurprise = false;
        for (int c = 0; c < missing.length; c++) {
            isSurprise |= texts[c] == null && marks.isSurprise(row, c);
            if (texts[c] != null) {
                texts[c].add(text(c));
            }
            if (row.isAbsent(c)) {
                missing[c]++;
                if (row.isUnreadable(c)) {
                    unreadable.add(c, log.nextNumber(), row.text(c));
                }
            }
        }
        rows.add(row.values(), wall, row.offset());
        if (isSurprise) {
            log.surprise();
        }
        log.row();
        return true;
    }
}
