package dev.lookback.series.csv.table;

import dev.lookback.series.FileReport;
import dev.lookback.series.FileReport.SkipCause;
import dev.lookback.series.csv.bytes.ByteWindow;
import java.util.ArrayList;
import java.util.List;

/**
 * Log of the lines of one piece of a file, numbered from its beginning. Only the places of the lines are noted; the texts of the few that
 * are shown are taken from the window at the end.
 */
final class PieceLog {

    private static final int SHOWN = LineLog.SHOWN;
    private static final int SHOWN_TEXT = 2000;

    private final ByteWindow window;
    private final int[] numbers = new int[2 * SHOWN];
    private final int[] rowsOf = new int[2 * SHOWN];
    private final int[] from = new int[2 * SHOWN];
    private final int[] to = new int[2 * SHOWN];
    private final List<FileReport.Skipped> skipped = new ArrayList<>();
    private final List<String> lostBeforeRows = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private final RowLines rowLines = new RowLines();
    private List<LineLog.Line> shown = List.of();
    private int begin;
    private int end;
    private int breaks;
    private int lines;
    private int continued;
    private int header;
    private int rows;
    private int blank;
    private int shortRows;
    private int longRows;

    PieceLog(ByteWindow window) {
        this.window = window;
    }

    /**
     * Begins a line, the kind of which is to be logged next.
     *
     * @param begin index of its first byte in the window
     * @param end index behind its last byte
     */
    void line(int begin, int end) {
        this.begin = begin;
        this.end = end;
        this.breaks = 0;
    }

    /** Makes the line one with those that follow it up to an index. */
    void join(int end, int breaks) {
        this.end = end;
        this.breaks = breaks;
    }

    void header() {
        header++;
        log(-1);
    }

    void blank() {
        blank++;
        log(-1);
    }

    void skip(SkipCause cause, Object... details) {
        skipped.add(FileReport.Skipped.of(nextNumber(), cause, details));
        List<String> texts = rows > 0 ? lost : lostBeforeRows;
        if (texts.size() < LineLog.MOST_LOST) {
            texts.add(text(begin, end));
        }
        log(-1);
    }

    /** The row that is logged next has cells too few or too many. */
    void ragged(boolean isShort) {
        shortRows += isShort ? 1 : 0;
        longRows += isShort ? 0 : 1;
    }

    void row() {
        rowLines.add(nextNumber());
        log(rows++);
    }

    private void log(int row) {
        int slot = lines < SHOWN ? lines : SHOWN + lines % SHOWN;
        numbers[slot] = nextNumber();
        rowsOf[slot] = row;
        from[slot] = begin;
        to[slot] = end;
        lines++;
        continued += breaks;
    }

    /** Takes the texts of the lines that are shown, before the window moves on. */
    void close() {
        shown = new ArrayList<>();
        for (int i = 0; i < lines; i = i == SHOWN - 1 ? Math.max(SHOWN, lines - SHOWN) : i + 1) {
            int slot = i < SHOWN ? i : SHOWN + i % SHOWN;
            String text = text(from[slot], to[slot]);
            shown.add(new LineLog.Line(
                    numbers[slot],
                    text.length() > SHOWN_TEXT ? text.substring(0, SHOWN_TEXT) + "…" : text,
                    rowsOf[slot]));
        }
    }

    private String text(int begin, int end) {
        return window.string(begin, end);
    }

    /** Number of the next line in the piece, from 1. */
    int nextNumber() {
        return lines + continued + 1;
    }

    /** The first and the last lines. */
    List<LineLog.Line> shown() {
        return shown;
    }

    List<FileReport.Skipped> skipped() {
        return skipped;
    }

    /** Some of the lines that were skipped above the first row of the piece. */
    List<String> lostBeforeRows() {
        return lostBeforeRows;
    }

    /** Some of those below it. */
    List<String> lost() {
        return lost;
    }

    RowLines rowLines() {
        return rowLines;
    }

    int shortRows() {
        return shortRows;
    }

    int longRows() {
        return longRows;
    }

    int lines() {
        return lines;
    }

    int continuedLines() {
        return continued;
    }

    int headerLines() {
        return header;
    }

    int rows() {
        return rows;
    }

    int blankLines() {
        return blank;
    }
}
