package dev.lookback.cli.output;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * Ctrl+C while a command is at work: the work ends soon, and the program only once this is closed. So it is opened before whatever
 * is to be written and closed in any case, stores among it, and closed after all of that.
 */
public final class Interrupt implements AutoCloseable {

    private final CompletableFuture<Void> asked = new CompletableFuture<>();
    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook = new Thread(this::run, "interrupt");

    public Interrupt() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** @param stop ends work that begins now, soon; run at once where Ctrl+C came before */
    public void stops(Runnable stop) {
        asked.thenRun(stop);
    }

    private void run() {
        asked.complete(null);
        try {
            written.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The outcome is written. */
    @Override
    public void close() {
        written.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The hook is running: the program ends as soon as it returns.
            Thread.yield();
        }
    }
}
