package dev.lookback.series.csv.dialect;

import java.io.IOException;
import java.io.Reader;

/**
 * Line reader like {@link java.io.BufferedReader}, but with a maximum line length, so that a file without line breaks cannot fill
 * the memory.
 */
public final class LineReader {

    /** Largest number of characters in a line: enough for a million columns. */
    public static final int MAX_LENGTH = 16 * 1024 * 1024;

    private static final int BUFFER = 1 << 16;

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private int next;
    private int end;
    private boolean afterReturn;

    public LineReader(Reader reader) {
        this.reader = reader;
    }

    /** Thrown for a line of more than {@link #MAX_LENGTH} characters. */
    public static final class LineTooLongException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Returns the next line without its line break, null after the last.
     *
     * @throws LineTooLongException if it has more than {@link #MAX_LENGTH} characters
     */
    public String readLine() throws IOException {
        StringBuilder partial = null;
        while (true) {
            if (next == end && !fill()) {
                return partial == null ? null : partial.toString();
            }
            if (afterReturn) {
                afterReturn = false;
                if (buffer[next] == '\n') {
                    next++;
                    continue;
                }
            }
            int start = next;
            while (next < end && buffer[next] != '\n' && buffer[next] != '\r') {
                next++;
            }
            int length = next - start;
            if ((partial == null ? 0 : partial.length()) + length > MAX_LENGTH) {
                throw new LineTooLongException();
            }
            if (next < end) {
                afterReturn = buffer[next++] == '\r';
                return partial == null
                        ? new String(buffer, start, length)
                        : partial.append(buffer, start, length).toString();
            }
            partial = (partial == null ? new StringBuilder(2 * length) : partial).append(buffer, start, length);
        }
    }

    private boolean fill() throws IOException {
        int count = reader.read(buffer, 0, buffer.length);
        next = 0;
        end = Math.max(0, count);
        return count > 0;
    }
}
