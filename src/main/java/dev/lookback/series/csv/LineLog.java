package dev.lookback.series.csv;

import dev.lookback.series.FileReport;
import dev.lookback.text.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Log of the lines read from a file, each as header, row, blank or skipped. A record with line breaks inside quotes counts as one
 * line, with the number of its first.
 */
final class LineLog {

    static final int SHOWN = 5;

    private static final int SHOWN_TEXT = 2000;

    /** Skipped lines that are kept, to weigh other readings by them. */
    private static final int MOST_LOST = 200;

    private final List<Line> first = new ArrayList<>();
    private final Deque<Line> last = new ArrayDeque<>();
    private final List<FileReport.Skipped> skipped = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private int lines;
    private int continued;
    private int header;
    private int rows;
    private int blank;
    private int shortRows;

    /** By how much the numbers of lines are ahead of those of rows, from a row on. */
    private final NavigableMap<Integer, Integer> shifts = new TreeMap<>();

    private int shift;
    private int longRows;

    /**
     * Line of the file.
     *
     * @param number in the file, from 1
     * @param row index among the rows in the file's order, −1 for none
     */
    record Line(int number, String text, int row) {}

    void header(String text) {
        header++;
        log(text, -1);
    }

    void blank(String text) {
        blank++;
        log(text, -1);
    }

    void skip(String text, Message reason) {
        skipped.add(new FileReport.Skipped(nextNumber(), reason));
        if (rows > 0 && lost.size() < MOST_LOST) {
            lost.add(text);
        }
        log(text, -1);
    }

    /** The row that was just logged has cells too few or too many. */
    void ragged(boolean isShort) {
        shortRows += isShort ? 1 : 0;
        longRows += isShort ? 0 : 1;
    }

    int shortRows() {
        return shortRows;
    }

    int longRows() {
        return longRows;
    }

    void row(String text) {
        if (nextNumber() - rows != shift) {
            shift = nextNumber() - rows;
            shifts.put(rows, shift);
        }
        log(text, rows++);
    }

    private void log(String text, int row) {
        Line line =
                new Line(nextNumber(), text.length() > SHOWN_TEXT ? text.substring(0, SHOWN_TEXT) + "…" : text, row);
        lines++;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            continued++;
        }
        if (first.size() < SHOWN) {
            first.add(line);
            return;
        }
        last.addLast(line);
        if (last.size() > SHOWN) {
            last.removeFirst();
        }
    }

    /** Number of the next line in the file. */
    int nextNumber() {
        return lines + continued + 1;
    }

    /** Number of the line of a row. */
    int line(int row) {
        return row + shifts.floorEntry(row).getValue();
    }

    int lines() {
        return lines;
    }

    /** Line breaks inside quotes. */
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

    List<FileReport.Skipped> skipped() {
        return List.copyOf(skipped);
    }

    /** Some of the lines that were skipped below the first row. */
    List<String> lost() {
        return List.copyOf(lost);
    }

    List<Line> first() {
        return List.copyOf(first);
    }

    /** The last lines, without those among the first. */
    List<Line> last() {
        return List.copyOf(last);
    }
}
