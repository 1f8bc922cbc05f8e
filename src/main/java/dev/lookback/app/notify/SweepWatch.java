package dev.lookback.app.notify;

import dev.lookback.app.workbench.library.QueueView;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.runs.store.QueueItem;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Watch over the queue for sweeps that end by themselves; one that somebody stops or deletes is not told. JavaFX thread only. */
public final class SweepWatch {

    private final RunLibrary library;
    private final ReadOnlyObjectWrapper<FinishedSweep> finished = new ReadOnlyObjectWrapper<>(this, "finished");
    private final SweepEnds ends = new SweepEnds();

    public SweepWatch(RunLibrary library) {
        this.library = library;
        library.queueProperty().addListener(o -> follow());
        library.changesProperty().addListener(o -> follow()); // the queue may be as before
        library.fileProperty().addListener(o -> {
            finished.set(null); // a number of a sweep means another one in another store
            follow();
        });
        follow();
    }

    /** The sweep of the open store that ended last; null before one did. */
    public ReadOnlyObjectProperty<FinishedSweep> finishedProperty() {
        return finished.getReadOnlyProperty();
    }

    private void follow() {
        Path asked = library.fileProperty().get();
        Set<Long> queued = sweeps(library.queueProperty().get());
        library.ask(store -> ends.since(store, queued), ended -> {
            if (Objects.equals(asked, library.fileProperty().get())) {
                ended.forEach(finished::set);
            }
        });
    }

    private static Set<Long> sweeps(QueueView queue) {
        return queue.entries().stream()
                .map(QueueView.Entry::item)
                .filter(QueueItem.OfSweep.class::isInstance)
                .map(item -> ((QueueItem.OfSweep) item).sweep())
                .collect(Collectors.toSet());
    }
}
