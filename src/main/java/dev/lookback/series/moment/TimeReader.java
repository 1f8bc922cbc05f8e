package dev.lookback.series.moment;

import dev.lookback.series.moment.words.Blanks;
import java.nio.charset.StandardCharsets;

/**
 * Reader of the times of one column, in one form. Holds what it read last, so that a cell costs no object: not for several threads
 * at once.
 */
public abstract class TimeReader {

    /** Result for a cell that is no time of the form. */
    public static final long UNREADABLE = Long.MIN_VALUE;

    public static final int NO_OFFSET = Integer.MIN_VALUE;

    public static final long MILLIS_OF_DAY = 86_400_000;

    private int offset = NO_OFFSET;

    /**
     * @param text the cell in UTF-8, within a larger text; blanks around it and an apostrophe before it do not matter
     * @param from index of its first byte
     * @param to index behind its last byte
     * @return milliseconds since 1970-01-01T00:00 in wall-clock time, or {@link #UNREADABLE}
     */
    public final long read(byte[] text, int from, int to) {
        int begin = Blanks.skip(text, from, to);
        int end = Blanks.skipBack(text, begin, to);
        if (end - begin > 3 && text[begin] == '=' && text[begin + 1] == '"') { // a formula that yields a text
            begin += 2;
            end -= text[end - 1] == '"' ? 1 : 0;
        } else if (begin < end && text[begin] == '\'') {
            begin++; // marks a text in spreadsheets
            end -= begin < end && text[end - 1] == '\'' ? 1 : 0;
        }
        end -= end - begin > 1 && text[end - 1] == ':' ? 1 : 0; // before the values of a log
        offset = NO_OFFSET;
        if (begin == end) {
            return UNREADABLE;
        }
        long wall = wall(text, begin, end);
        return wall == UNREADABLE ? odd(text, begin, end) : wall;
    }

    /** A cell that is no plain time: without the marks of footnotes, and in usual width. */
    private long odd(byte[] text, int from, int to) {
        offset = NO_OFFSET;
        int end = OddCells.withoutNotes(text, from, to);
        if (end > from && end < to) {
            return wall(text, from, end);
        }
        byte[] plain = OddCells.plain(text, from, to);
        if (plain != null) {
            return wall(plain, 0, plain.length);
        }
        return UNREADABLE;
    }

    public final long read(String cell) {
        byte[] text = cell.getBytes(StandardCharsets.UTF_8);
        return read(text, 0, text.length);
    }

    /** Seconds by which the wall clock of the last cell is ahead of UTC; {@link #NO_OFFSET} if the cell did not say. */
    public final int offset() {
        return offset;
    }

    /** The wall-clock time of a cell that is not empty, without blanks around it. */
    abstract long wall(byte[] text, int from, int to);

    final void setOffset(int seconds) {
        offset = seconds;
    }

    static long millis(double days) {
        return Math.round(days * MILLIS_OF_DAY);
    }
}
