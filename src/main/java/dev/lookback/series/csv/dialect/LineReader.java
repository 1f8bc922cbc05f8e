package dev.lookback.series.csv.dialect;

import java.io.IOException;
import java.io.Reader;

/**
 * Reads a text line by line, as {@link java.io.BufferedReader} does, up to a length: a file without line ends shall not fill
 * the memory.
 */
public final class LineReader {

    /** Characters of the longest line that is read: a million columns. */
    public static final int LONGEST = 16 * 1024 * 1024;

    private static final int BUFFER = 1 << 16;

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private int next;
    private int end;
    private boolean afterReturn;

    public LineReader(Reader reader) {
        this.reader = reader;
    }

    /** A line is longer than can be read. */
    public static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Returns the next line without its end, null after the last.
     *
     * @throws TooLong if it has more than {@link #LONGEST} characters
     */
    public String readLine() throws IOException {
        StringBuilder begun = null;
        while (true) {
            if (next == end && !fill()) {
                return begun == null ? null : begun.toString();
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
            if ((begun == null ? 0 : begun.length()) + length > LONGEST) {
                throw new TooLong();
            }
            if (next < end) {
                afterReturn = buffer[next++] == '\r';
                return begun == null
                        ? new String(buffer, start, length)
                        : begun.append(buffer, start, length).toString();
            }
            begun = (begun == null ? new StringBuilder(2 * length) : begun).append(buffer, start, length);
        }
    }

    private boolean fill() throws IOException {
        int count = reader.read(buffer, 0, buffer.length);
        next = 0;
        end = Math.max(0, count);
        return count > 0;
    }
}
