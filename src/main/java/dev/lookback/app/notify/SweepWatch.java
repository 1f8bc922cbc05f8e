package dev.lookback.app.notify;

import dev.lookback.app.workbench.library.QueueView;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.runs.StoredSweep;
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
    private Set<Long> queued;
    private Path file;

    public SweepWatch(RunLibrary library) {
        this.library = library;
        queued = sweeps(library.queueProperty().get());
        file = library.fileProperty().get();
        library.queueProperty().addListener((o, was, is) -> follow(is));
        // A number of a sweep means another one in another store.
        library.fileProperty().addListener(o -> finished.set(null));
    }

    /** The sweep of the open store that ended last; null before one did. */
    public ReadOnlyObjectProperty<FinishedSweep> finishedProperty() {
        return finished.getReadOnlyProperty();
    }

    private void follow(QueueView queue) {
        Set<Long> before = queued;
        boolean isSame = Objects.equals(file, library.fileProperty().get());
        queued = sweeps(queue);
        file = library.fileProperty().get();
        if (isSame) { // else the sweeps before are those of other runs
            before.stream().filter(sweep -> !queued.contains(sweep)).forEach(this::ask);
        }
    }

    private void ask(long id) {
        Path asked = file;
        library.ask(
                store -> store.sweeps()
                        .find(id)
                        .filter(StoredSweep::isOver)
                        .map(sweep -> FinishedSweep.of(sweep, store.sweeps().trials(sweep))),
                found -> found.filter(sweep ->
                                Objects.equals(asked, library.fileProperty().get()))
                        .ifPresent(finished::set));
    }

    private static Set<Long> sweeps(QueueView queue) {
        return queue.entries().stream()
                .map(QueueView.Entry::item)
                .filter(QueueItem.OfSweep.class::isInstance)
                .map(item -> ((QueueItem.OfSweep) item).sweep())
                .collect(Collectors.toSet());
    }
}
