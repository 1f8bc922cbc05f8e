package dev.lookback.series.csv.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** SHA-256 of a file, computed in a thread of its own while the file is read. Closing stops it. */
public final class FileDigest implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final FutureTask<String> digest;

    private FileDigest(FutureTask<String> digest) {
        this.digest = digest;
    }

    /** Starts the thread. */
    public static FileDigest start(Path file) {
        FutureTask<String> digest = new FutureTask<>(() -> of(file));
        Thread thread = new Thread(digest, "digest");
        thread.setDaemon(true);
        thread.start();
        return new FileDigest(digest);
    }

    private static String of(Path file) throws IOException, NoSuchAlgorithmException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256"); // every Java has it
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /**
     * The digest of the file's bytes, hexadecimal; waits for it.
     *
     * @throws CancellationException if the waiting thread is interrupted
     */
    public String get() throws IOException {
        try {
            return digest.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException().initCause(e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    @Override
    public void close() {
        digest.cancel(true);
    }
}
