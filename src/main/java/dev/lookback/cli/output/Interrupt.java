package dev.lookback.cli.output;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * Ctrl+C handler of a running command: the work is requested to stop, and the program ends only once this is closed. Open it
 * before, and so close it after, everything that must still be written and closed, such as stores.
 */
public final class Interrupt implements AutoCloseable {

    private final CompletableFuture<Void> requested = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::run, "interrupt");

    public Interrupt() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** @param stop asks the work to stop; called at once if Ctrl+C has been pressed already */
    public void onInterrupt(Runnable stop) {
        requested.thenRun(stop);
    }

    private void run() {
        requested.complete(null);
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the program end: the outcome is written. */
    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The hook is running: the program ends as soon as it returns.
            Thread.yield();
        }
    }
}
