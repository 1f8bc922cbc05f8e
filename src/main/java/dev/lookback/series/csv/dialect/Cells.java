package dev.lookback.series.csv.dialect;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import dev.lookback.series.number.NumberNotation;
import java.util.Arrays;

/** Trimmed cells of one line, in a buffer that the next line reuses: large files of numbers are read without creating strings. */
public final class Cells extends AbstractBaseCsvCallbackHandler<Cells> {

    private char[] text = new char[256];
    private int[] from = new int[16];
    private int[] to = new int[16];
    private final byte[] ascii = new byte[64];
    private int used;
    private int count;

    @Override
    protected void handleBegin(long line) {
        used = 0;
        count = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        int start = offset;
        int end = offset + length;
        while (start < end && isSpace(buffer[start])) {
            start++;
        }
        while (end > start && isSpace(buffer[end - 1])) {
            end--;
        }
        if (count == from.length) {
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
        }
        if (used + end - start > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, used + end - start));
        }
        System.arraycopy(buffer, start, text, used, end - start);
        from[count] = used;
        used += end - start;
        to[count++] = used;
    }

    @Override
    protected Cells buildRecord() {
        return this;
    }

    public int count() {
        return count;
    }

    /** Whether a cell is empty, or the record ends before it. */
    public boolean isEmpty(int cell) {
        return cell >= count || from[cell] == to[cell];
    }

    public String text(int cell) {
        return cell >= count ? "" : new String(text, from[cell], to[cell] - from[cell]);
    }

    /** The number, {@link NumberNotation#MISSING} or {@link NumberNotation#UNREADABLE}. */
    public double number(int cell, NumberNotation notation) {
        if (cell >= count) {
            return NumberNotation.MISSING;
        }
        int length = to[cell] - from[cell];
        if (length > ascii.length) {
            return notation.parse(text(cell));
        }
        for (int i = 0; i < length; i++) {
            char c = text[from[cell] + i];
            if (c >= 128) {
                return notation.parse(text(cell));
            }
            ascii[i] = (byte) c;
        }
        return notation.parse(ascii, 0, length);
    }

    private static boolean isSpace(char c) {
        return c == ' '
                || c == '\t'
                || c == '\r'
                || c == '\0'
                || (c >= 128 && (c == '\u00a0' || c == '\u3000' || Character.getType(c) == Character.FORMAT));
    }
}
