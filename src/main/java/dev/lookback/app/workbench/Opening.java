package dev.lookback.app.workbench;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** A file that is being read in the background. */
public final class Opening {

    private final Path file;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final AtomicBoolean cancelled = new AtomicBoolean();

    Opening(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /** 0 to 1, set on the JavaFX thread. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    void progress(double fraction) {
        progress.set(fraction);
    }

    public void cancel() {
        cancelled.set(true);
    }

    boolean isCancelled() {
        return cancelled.get();
    }
}
