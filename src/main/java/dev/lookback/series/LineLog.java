package dev.lookback.series;

import dev.lookback.text.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps account of the lines as they are read: each is header, row, blank or skipped, and nothing else. */
final class LineLog {

    static final int SHOWN = 5;

    private final List<Line> first = new ArrayList<>();
    private final Deque<Line> last = new ArrayDeque<>();
    private final List<FileReport.Skipped> skipped = new ArrayList<>();
    private int lines;
    private int header;
    private int rows;
    private int blank;

    /**
     * A line of the file.
     *
     * @param row its place among the rows in the file's order, −1 for none
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
        log(text, -1);
        skipped.add(new FileReport.Skipped(lines, reason));
    }

    void row(String text) {
        log(text, rows++);
    }

    private void log(String text, int row) {
        Line line = new Line(++lines, text, row);
        if (first.size() < SHOWN) {
            first.add(line);
            return;
        }
        last.addLast(line);
        if (last.size() > SHOWN) {
            last.removeFirst();
        }
    }

    int lines() {
        return lines;
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

    List<Line> first() {
        return List.copyOf(first);
    }

    /** The last lines that are not among the first. */
    List<Line> last() {
        return List.copyOf(last);
    }
}
