package dev.lookback.app.background;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.control.ProgressIndicator;

/** A file that is being opened in the background. */
public final class Opening {

    private final Path file;
    private final Runnable drop;
    private final ReadOnlyDoubleWrapper progress =
            new ReadOnlyDoubleWrapper(this, "progress", ProgressIndicator.INDETERMINATE_PROGRESS);
    private boolean cancelled;

    /** Null before and after the work. */
    private Thread worker;

    /** @param drop called when it is cancelled */
    Opening(Path file, Runnable drop) {
        this.file = file;
        this.drop = drop;
    }

    public Path file() {
        return file;
    }

    /** 0 to 1, or negative where it is unknown; set on the JavaFX thread. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The share of bytes read, on the JavaFX thread. Once all are read, nobody knows how long the rest takes. */
    public void progress(double fraction) {
        progress.set(fraction < 1 ? fraction : ProgressIndicator.INDETERMINATE_PROGRESS);
    }

    /** Interrupts the work, and waits for nothing. On the JavaFX thread. */
    public void cancel() {
        stop();
        drop.run();
    }

    private synchronized void stop() {
        cancelled = true;
        if (worker != null) {
            worker.interrupt();
        }
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    synchronized void begin() {
        worker = Thread.currentThread();
    }

    synchronized void end() {
        worker = null;
    }
}
