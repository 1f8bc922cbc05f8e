package dev.lookback.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Ctrl+C while a run is under way: the run ends after its batch, and the program only once what was reached is
 * written.
 */
final class Interrupt {

    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook;

    /** @param stop ends the work, soon */
    Interrupt(Runnable stop) {
        hook = new Thread(
                () -> {
                    stop.run();
                    awaitWritten();
                },
                "interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void awaitWritten() {
        try {
            written.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The outcome is written. */
    void over() {
        written.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The hook is running: the program ends as soon as it returns.
            Thread.yield();
        }
    }
}
