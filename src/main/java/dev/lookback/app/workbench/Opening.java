package dev.lookback.app.workbench;

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

    /** Where it is worked at; null before and after. */
    private Thread worker;

    /** @param drop called when it is cancelled: nobody waits for it any more */
    Opening(Path file, Runnable drop) {
        this.file = file;
        this.drop = drop;
    }

    public Path file() {
        return file;
    }

    /** 0 to 1, or negative where nobody knows; set on the JavaFX thread. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What comes behind the last byte takes as long as it takes. */
    void progress(double fraction) {
        progress.set(fraction < 1 ? fraction : ProgressIndicator.INDETERMINATE_PROGRESS);
    }

    /** On the JavaFX thread. What hangs is left alone; what can be stopped stops. */
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

    synchronized boolean isCancelled() {
        return cancelled;
    }

    synchronized void begin() {
        worker = Thread.currentThread();
    }

    synchronized void end() {
        worker = null;
    }
}
