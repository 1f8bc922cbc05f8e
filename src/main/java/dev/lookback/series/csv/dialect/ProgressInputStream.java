package dev.lookback.series.csv.dialect;

import dev.lookback.series.ReadProgress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;

/** Input stream that computes the SHA-256 of a file and reports progress while it is read. */
public final class ProgressInputStream extends FilterInputStream {

    private final long size;
    private final ReadProgress progress;
    private final MessageDigest digest;
    private long bytesRead;

    public ProgressInputStream(InputStream in, long size, ReadProgress progress) {
        super(in);
        this.size = Math.max(1, size);
        this.progress = progress;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws CancellationException if the listener returns false */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count > 0) {
            digest.update(bytes, offset, count);
            bytesRead += count;
        }
        if (!progress.advance(Math.min(1, (double) bytesRead / size))) {
            throw new CancellationException();
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** SHA-256 of the bytes read, hexadecimal; to be called once, at the end. */
    public String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
