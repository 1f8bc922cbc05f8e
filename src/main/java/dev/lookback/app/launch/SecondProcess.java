package dev.lookback.app.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Child process of the launcher: what it says on standard error is passed on, a signal that ends the launcher ends it too, and its
 * exit code is the launcher's.
 */
final class SecondProcess {

    private final String dropped;
    private Process process;
    private Thread errors;
    private boolean ending;

    /** @param dropped line of standard error to drop */
    SecondProcess(String dropped) {
        this.dropped = dropped;
    }

    /**
     * Starts it and waits until it has ended and its standard error has been passed on.
     *
     * @return its exit code
     * @throws IOException if it does not start
     */
    int run(ProcessBuilder builder) throws IOException, InterruptedException {
        Thread hook = new Thread(this::end, "end");
        if (!start(builder, hook)) {
            // A signal is already ending this process.
            hook.join();
            return 1;
        }
        int exitCode = process.waitFor();
        errors.join();
        return exitCode;
    }

    /** Starts the process; false if this one is ending. The shutdown hook is registered first, so that no signal leaves an orphan. */
    private synchronized boolean start(ProcessBuilder builder, Thread hook) throws IOException {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            return false; // already shutting down
        }
        if (ending) {
            return false;
        }
        process = builder.start();
        errors = new Thread(this::passErrorsOn, "errors");
        errors.start();
        return true;
    }

    /** Passes standard error on, without the dropped line. */
    private void passErrorsOn() {
        byte[] buffer = new byte[1 << 13];
        try (InputStream given = process.getErrorStream();
                OutputStream out = new LineDropper(new FileOutputStream(FileDescriptor.err), dropped)) {
            for (int count = given.read(buffer); count >= 0; count = given.read(buffer)) {
                out.write(buffer, 0, count);
            }
        } catch (IOException e) {
            // Our reader is gone; closing the pipe lets the second process notice.
            return;
        }
    }

    private void end() {
        if (!isStarted()) {
            return;
        }
        // Through its handle: Process.destroy closes the streams, and the last output would be lost.
        process.toHandle().destroy();
        try {
            // Waits while results are written: a train command ends only once its files are complete.
            process.waitFor();
            errors.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isStarted() {
        ending = true;
        return process != null;
    }
}
