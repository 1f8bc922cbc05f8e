package dev.lookback.series.csv.bytes;

import dev.lookback.series.csv.dialect.FileSample;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Window on the bytes of a file, in which lines are found one after the other; they end with a line feed, a carriage return, or both. It
 * grows when a line reaches beyond it. Not for several threads at once, but several windows may share a channel.
 */
public final class ByteWindow {

    /** Largest number of characters in a line. */
    public static final int MAX_LENGTH = FileSample.MAX_LINE;

    private static final long LINE_FEEDS = Words.of('\n');
    private static final long RETURNS = Words.of('\r');

    /** Bytes behind the end, so that a whole word can be read anywhere. */
    static final int SLACK = 8;

    /** Bytes read beyond what was asked for, as the last line usually ends in them. */
    private static final int BEYOND = 1 << 14;

    private final FileChannel channel;
    private final Charset charset;
    private final long quotes;
    private final int step;
    private byte[] text;
    private ByteBuffer words;
    private long start;
    private int end;
    private boolean isAtEnd;
    private int next;
    private int lines;
    private int lineFrom;
    private int lineTo;
    private boolean hasQuote;
    private boolean isAscii;

    /**
     * @param charset in which line ends, quotes and the other characters of ASCII are single bytes, and no parts of others but letters
     * @param step bytes by which the window grows
     */
    public ByteWindow(FileChannel channel, Charset charset, char quote, int step) {
        this.channel = channel;
        this.charset = charset;
        this.quotes = Words.of(quote);
        this.step = step;
        resize(step + BEYOND + SLACK);
    }

    /** Moves to a position in the file, from which about {@code length} bytes will be read. */
    public void open(long position, int length) throws IOException {
        if (text.length > 4 * (step + BEYOND)) {
            resize(step + BEYOND + SLACK);
        }
        start = position;
        end = 0;
        next = 0;
        lines = 0;
        isAtEnd = false;
        fill(length + BEYOND);
    }

    private void resize(int length) {
        text = text == null || end == 0 ? new byte[length] : Arrays.copyOf(text, length);
        words = ByteBuffer.wrap(text).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Reads more bytes; false at the end of the file. */
    private boolean fill(int length) throws IOException {
        if (end + length + SLACK > text.length) {
            resize(Math.max(end + length + SLACK, text.length + (text.length >> 1)));
        }
        int before = end;
        while (!isAtEnd && end < before + length) {
            int count = channel.read(ByteBuffer.wrap(text, end, before + length - end), start + end);
            isAtEnd = count < 0;
            end += Math.max(0, count);
        }
        return end > before;
    }

    /**
     * Moves behind the first end of a line, if there is one that begins before a position.
     *
     * @return whether there is
     */
    public boolean skipLine(long limit) throws IOException {
        int to = (int) Math.min(end, limit - start);
        int at = next;
        while (at < to && text[at] != '\n' && text[at] != '\r') {
            at++;
        }
        if (at >= to) {
            return false;
        }
        moveBehind(at);
        return true;
    }

    /**
     * Finds the next line.
     *
     * @return false at the end of the file
     * @throws LineTooLongException with its number among those of the window, if it has more than {@link #MAX_LENGTH} characters
     */
    public boolean nextLine() throws IOException {
        if (next == end && !fill(step)) {
            return false;
        }
        lineFrom = next;
        hasQuote = false;
        long high = 0;
        int at = next;
        while (true) {
            long ends = 0;
            while (at < end) {
                long word = words.getLong(at);
                ends = Words.equal(word, LINE_FEEDS) | Words.equal(word, RETURNS);
                if (end - at < Long.BYTES) {
                    ends |= 0x80L << ((end - at) * Byte.SIZE); // behind the last byte
                }
                long before = ends == 0 ? -1 : Words.below(ends);
                high |= word & before & Words.HIGH_BITS;
                hasQuote |= (Words.equal(word, quotes) & before) != 0;
                if (ends != 0) {
                    break;
                }
                at += Long.BYTES;
            }
            at = Math.min(end, ends == 0 ? end : at + Words.first(ends));
            checkLength(at);
            if (at < end || !fill(step)) {
                break;
            }
        }
        isAscii = high == 0;
        lineTo = at;
        lines++;
        moveBehind(at);
        return true;
    }

    private void moveBehind(int lineEnd) throws IOException {
        next = Math.min(end, lineEnd + 1);
        if (lineEnd < end && text[lineEnd] == '\r') {
            boolean more = next < end || fill(step);
            next += more && text[next] == '\n' ? 1 : 0;
        }
    }

    private void checkLength(int to) throws LineTooLongException {
        if (to - lineFrom > MAX_LENGTH && new String(text, lineFrom, to - lineFrom, charset).length() > MAX_LENGTH) {
            throw new LineTooLongException(lines + 1);
        }
    }

    /** Moves back by some lines to what was the {@linkplain #position() position} before. */
    public void back(long position, int count) {
        next = (int) (position - start);
        lines -= count;
    }

    /** Position in the file of the line after the last found. */
    public long position() {
        return start + next;
    }

    /** Bytes of the window; stays the same array until the next line is looked for. */
    byte[] text() {
        return text;
    }

    ByteBuffer words() {
        return words;
    }

    /** Index of the first byte of the line. */
    public int lineFrom() {
        return lineFrom;
    }

    /** Index behind the last byte of the line, without its end. */
    public int lineTo() {
        return lineTo;
    }

    public boolean hasQuote() {
        return hasQuote;
    }

    /** Whether all bytes of the line are ASCII. */
    boolean isAscii() {
        return isAscii;
    }

    /** Text between two indices, with a line feed at the end of each line. */
    public String string(int from, int to) {
        String string = new String(text, from, to - from, charset);
        return string.indexOf('\r') < 0 ? string : string.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * Number of quotes in the line.
     *
     * @param escaped whether those behind a backslash do not count
     */
    public int quotes(boolean escaped) {
        int count = 0;
        for (int i = lineFrom; hasQuote && i < lineTo; i++) {
            boolean isEscaped = escaped && i > lineFrom && text[i - 1] == '\\';
            count += text[i] == (byte) quotes && !isEscaped ? 1 : 0;
        }
        return count;
    }
}
