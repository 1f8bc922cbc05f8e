package dev.lookback.cli.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;

/** Output stream that tolerates a closed pipe: once the reader is gone, the rest is dropped; other errors are still thrown. */
public final class ClosedPipeStream extends FilterOutputStream {

    // Messages of the operating systems, in the languages of the program.
    private static final Pattern CLOSED = Pattern.compile("(?i)broken pipe|pipe (is being closed|has been ended)|管道");

    private boolean closed;

    public ClosedPipeStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (closed) {
            return;
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            if (!CLOSED.matcher(String.valueOf(e.getMessage())).find()) {
                throw e;
            }
            closed = true;
        }
    }
}
