package dev.lookback.series.csv.dialect;

import dev.lookback.series.ReadProgress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;

/** Passes a file's bytes on, digests them on the way and tells how far it has come. */
public final class ProgressInputStream extends FilterInputStream {

    private final long size;
    private final ReadProgress progress;
    private final MessageDigest digest;
    private long passed;

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

    /** @throws CancellationException when the listener says stop */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count > 0) {
            digest.update(bytes, offset, count);
            passed += count;
        }
        if (!progress.advance(Math.min(1, (double) passed / size))) {
            throw new CancellationException();
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Of what has been passed on; once, at the end. */
    public String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
