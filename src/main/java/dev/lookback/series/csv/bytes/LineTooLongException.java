package dev.lookback.series.csv.bytes;

import java.io.IOException;

/** Thrown for a line of more characters than {@link ByteWindow#MAX_LENGTH}. */
public final class LineTooLongException extends IOException {

    private static final long serialVersionUID = 1;

    private final int line;

    /** @param line its number, from 1 */
    public LineTooLongException(int line) {
        this.line = line;
    }

    public int line() {
        return line;
    }
}
