package dev.lookback.app.workbench.library;

import dev.lookback.runs.store.Cleaning;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.StoreSize.Measure;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * Clean-up of the open store: gives room back on the thread of the runs, slice by slice between what else is asked of it. Begun, stopped
 * and watched on the JavaFX thread.
 */
public final class CleanUp {

    private static final double UNKNOWN = -1;

    private final OpenStore open;
    private final Runnable changed;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", UNKNOWN);
    private AtomicBoolean stop = new AtomicBoolean();

    /** @param changed told from any thread when there is less than there was */
    CleanUp(OpenStore open, Runnable changed) {
        this.open = open;
        this.changed = changed;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** From 0 to 1; negative while it is not known. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Takes measures; does nothing while others are taken. */
    public void begin(Set<Measure> measures) {
        if (running.get()) {
            return;
        }
        running.set(true);
        progress.set(UNKNOWN);
        AtomicBoolean stopped = new AtomicBoolean();
        stop = stopped;
        open.perform(() -> {
            if (open.open().isPresent()) {
                RunStore store = open.open().get().store();
                slice(store, store.storage().cleaning(measures), stopped);
            } else {
                over();
            }
        });
    }

    /** What was done until then stays done. */
    public void stop() {
        stop.set(true);
    }

    // ---- on the thread

    private void slice(RunStore store, Cleaning cleaning, AtomicBoolean stopped) {
        boolean more = false;
        try {
            more = isOpen(store) && !stopped.get() && cleaning.next(stopped::get) && !stopped.get();
            if (more) {
                double done = cleaning.done();
                Platform.runLater(() -> progress.set(done));
            }
        } finally {
            if (more) {
                open.perform(() -> slice(store, cleaning, stopped));
            } else {
                over();
            }
        }
    }

    private boolean isOpen(RunStore store) {
        return open.open().filter(at -> at.store() == store).isPresent();
    }

    private void over() {
        Platform.runLater(() -> running.set(false));
        changed.run();
    }
}
