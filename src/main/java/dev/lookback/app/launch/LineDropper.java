package dev.lookback.app.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Output stream that drops the first occurrence of one line and passes everything else on, byte for byte. What may
 * still become that line is held back until it is known.
 */
final class LineDropper extends OutputStream {

    private static final int OTHER_LINE = -1;

    private final OutputStream out;
    private final byte[] line;
    private int matched;
    private boolean dropped;

    /** @param line ASCII line without its terminator */
    LineDropper(OutputStream out, String line) {
        this.out = out;
        this.line = (line + System.lineSeparator()).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        ByteArrayOutputStream passing = new ByteArrayOutputStream(count + line.length);
        int end = from + count;
        int at = from;
        while (at < end && !dropped) {
            compare(bytes[at++], passing);
        }
        passing.write(bytes, at, end - at);
        // Written in one piece, so that lines of two writers do not mix.
        passing.writeTo(out);
    }

    private void compare(byte value, ByteArrayOutputStream passing) {
        if (matched != OTHER_LINE && value == line[matched]) {
            matched++;
            dropped = matched == line.length;
            return;
        }
        passing.write(line, 0, Math.max(0, matched));
        passing.write(value);
        matched = value == '\n' ? 0 : OTHER_LINE;
    }

    /** Flushes bytes held back; the underlying stream stays open. */
    @Override
    public void close() throws IOException {
        if (!dropped) {
            out.write(line, 0, Math.max(0, matched));
            matched = OTHER_LINE;
        }
        out.flush();
    }
}
