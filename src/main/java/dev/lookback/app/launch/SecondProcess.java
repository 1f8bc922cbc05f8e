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

    /** @param dropped a line of standard error that is not passed on */
    SecondProcess(String dropped) {
        this.dropped = dropped;
    }

    /**
     * Starts it and waits until it has ended and everything it said was passed on.
     *
     * @return its exit code
     * @throws IOException if it does not start
     */
    int run(ProcessBuilder builder) throws IOException, InterruptedException {
        Thread hook = new Thread(this::end, "end");
        if (!start(builder, hook)) {
            // A signal came first; what it does to this process is under way.
            hook.join();
            return 1;
        }
        int exitCode = process.waitFor();
        errors.join();
        return exitCode;
    }

    /** Whether it was started: the hook is there before the process is, so that no signal finds one without the other. */
    private synchronized boolean start(ProcessBuilder builder, Thread hook) throws IOException {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            return false; // the program is already ending, and with it this attempt
        }
        if (ending) {
            return false;
        }
        process = builder.start();
        errors = new Thread(this::passErrorsOn, "errors");
        errors.start();
        return true;
    }

    /** Standard error as it comes, but for the dropped line. */
    private void passErrorsOn() {
        byte[] buffer = new byte[1 << 13];
        try (InputStream given = process.getErrorStream();
                OutputStream out = new LineDropper(new FileOutputStream(FileDescriptor.err), dropped)) {
            for (int count = given.read(buffer); count >= 0; count = given.read(buffer)) {
                out.write(buffer, 0, count);
            }
        } catch (IOException e) {
            // Nobody reads them any more; the second process is told by its own pipe, which is closed now.
            return;
        }
    }

    private void end() {
        if (!isStarted()) {
            return;
        }
        // Through its handle: the process itself would close its streams, and its last words were lost.
        process.toHandle().destroy();
        try {
            // What was reached is being written: a train command ends only when its files are there.
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
