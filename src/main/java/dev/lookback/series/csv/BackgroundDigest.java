package dev.lookback.series.csv;

import dev.lookback.file.FileDigest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** SHA-256 of a file, computed in a thread of its own while the file is read. Closing stops it. */
final class BackgroundDigest implements AutoCloseable {

    private final FutureTask<String> digest;

    private BackgroundDigest(FutureTask<String> digest) {
        this.digest = digest;
    }

    /** Starts the thread. */
    static BackgroundDigest start(Path file) {
        FutureTask<String> digest = new FutureTask<>(() -> FileDigest.of(file));
        Thread thread = new Thread(digest, "digest");
        thread.setDaemon(true);
        thread.start();
        return new BackgroundDigest(digest);
    }

    /**
     * The digest of the file's bytes, hexadecimal; waits for it.
     *
     * @throws CancellationException if the waiting thread is interrupted
     */
    String get() throws IOException {
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
