package dev.lookback.app.workbench.library;

import dev.lookback.app.background.Notice;
import dev.lookback.engine.Engine;
import dev.lookback.runs.queue.RunQueue;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.StoreSize;
import dev.lookback.runs.store.sqlite.StoreException;
import dev.lookback.text.Message;
import dev.lookback.training.RunState;
import dev.lookback.training.Trainer;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/**
 * Library of all runs: questions and changes for the open store, answered in the background in the order in which they are asked. To be
 * used on the JavaFX thread, which never waits for it.
 */
public final class RunLibrary implements AutoCloseable {

    /** Changes that come close together are told once. */
    private static final Duration SETTLE = Duration.millis(200);

    /** So much free room in the file is not worth the work of giving it back. */
    private static final long LITTLE = 16 << 20;

    private final Trainer trainer;
    private final Consumer<Notice> tell;
    private final OpenStore open = new OpenStore(this::told);
    private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>(this, "file");
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(this, "changes");
    private final ReadOnlyObjectWrapper<QueueView> queueView =
            new ReadOnlyObjectWrapper<>(this, "queue", QueueView.empty());
    private final ReadOnlyBooleanWrapper unwritten = new ReadOnlyBooleanWrapper(this, "unwritten");
    private final PauseTransition settle = new PauseTransition(SETTLE);
    private final CleanUp cleanUp = new CleanUp(open, this::changed);
    private final Projects projects;
    private final LiveRuns live;

    /** Confined to the thread. */
    private boolean optimizers;

    /**
     * @param own the store that is this user's
     * @param tell what went wrong
     */
    public RunLibrary(Trainer trainer, Path own, Consumer<Notice> tell) {
        this.trainer = trainer;
        projects = new Projects(this, open, own, this::told);
        live = new LiveRuns(trainer, open, this);
        this.tell = tell;
        settle.setOnFinished(e -> refresh());
    }

    // ---- which runs

    /** Files of runs: opened in place of those on show, copied, saved. */
    public Projects projects() {
        return projects;
    }

    /** Whether these are the runs on show, by whatever name of their file. On the thread of the runs. */
    boolean isOpen(Path store) {
        return open.open()
                .filter(shown -> Projects.isSame(shown.store().file(), store))
                .isPresent();
    }

    /** Works with another store from now on, and closes the one that was open. On the thread of the runs. */
    void show(Supplier<RunStore> opening) {
        RunStore store = opening.get();
        int left = open.open().map(before -> before.queue().going()).orElse(0);
        boolean shown = false;
        try {
            open.closeOpen();
            show(store, left);
            shown = true;
        } finally {
            if (!shown) {
                store.close();
            }
        }
    }

    /** @param left number of runs of the store before that end for now */
    private void show(RunStore store, int left) {
        store.keep(store.rules().withOptimizers(optimizers));
        Path opened = store.file();
        boolean shared = store.isShared();
        int interrupted = store.runs().in(RunState.INTERRUPTED).size();
        boolean spare = store.storage().spare() > LITTLE;
        RunQueue queue = new RunQueue(open.thread(), store, trainer, Engine.best(), live.queueListener());
        open.setOpen(new OpenStore.Open(store, queue, new QueueReader(store)));
        Platform.runLater(() -> {
            live.clear();
            file.set(opened);
            refresh();
            if (spare) {
                cleanUp.begin(Set.of(StoreSize.Measure.FREE)); // what was deleted is gone now, and leaves the file
            }
            if (interrupted > 0) {
                tell.accept(Notice.information(Message.of("app.runs.interrupted", interrupted)));
            } else if (left > 0) {
                tell.accept(Notice.information(Message.of("app.runs.left", left)));
            } else if (shared) {
                tell.accept(Notice.information(Message.of("app.runs.shared")));
            }
        });
        queue.begin(); // after the runs of the store before are gone from the window
    }

    /** Where the runs are; null before they are open. */
    public ReadOnlyObjectProperty<Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    // ---- what is in them

    /** Another number whenever runs are not what they were: whoever shows them asks again. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** What waits, as of the newest change. */
    public ReadOnlyObjectProperty<QueueView> queueProperty() {
        return queueView.getReadOnlyProperty();
    }

    /** Whether something of a run could not be written down: it is tried again with every change, and at the end. */
    public ReadOnlyBooleanProperty unwrittenProperty() {
        return unwritten.getReadOnlyProperty();
    }

    /** Those that are being trained by this program. */
    public LiveRuns live() {
        return live;
    }

    /** Asks the store in the background; the answer comes on the JavaFX thread, or a notice of what went wrong. */
    public <T> void ask(Function<RunStore, T> question, Consumer<T> answer) {
        open.withOpen(at -> {
            T found = question.apply(at.store());
            Platform.runLater(() -> answer.accept(found));
        });
    }

    /** The same; {@code failed} is called, on the JavaFX thread, where there is no answer. */
    public <T> void ask(Function<RunStore, T> question, Consumer<T> answer, Runnable failed) {
        open.perform(() -> {
            boolean answered = false;
            try {
                T found = question.apply(open.open()
                        .orElseThrow(() -> new StoreException(Message.of("app.runs.noStore"), null))
                        .store());
                answered = true;
                Platform.runLater(() -> answer.accept(found));
            } finally {
                if (!answered) {
                    Platform.runLater(failed);
                }
            }
        });
    }

    /** Changes the store in the background. */
    public void change(Consumer<RunStore> change) {
        open.withOpen(at -> {
            change.accept(at.store());
            changed();
        });
    }

    /** Has the queue do something. */
    public void order(Consumer<RunQueue> order) {
        open.withOpen(at -> order.accept(at.queue()));
    }

    /** Gives room back. */
    public CleanUp cleanUp() {
        return cleanUp;
    }

    /** Whether runs that finish from now on keep what their optimizers remember, in whatever store. */
    public void keepOptimizers(boolean kept) {
        open.perform(() -> {
            optimizers = kept;
            open.open().ifPresent(at -> at.store().keep(at.store().rules().withOptimizers(kept)));
        });
    }

    // ---- what changes

    /** From any thread. */
    void changed() {
        Platform.runLater(this::settle);
    }

    void told(Notice notice) {
        Platform.runLater(() -> tell.accept(notice));
    }

    /** Tells of a change soon, together with others. */
    void settle() {
        if (settle.getStatus() != Animation.Status.RUNNING) {
            settle.playFromStart();
        }
    }

    private void refresh() {
        live.forgetOver();
        changes.set(changes.get() + 1);
        open.withOpen(at -> {
            boolean missing = at.queue().catchUp().isPresent();
            Platform.runLater(() -> unwritten.set(missing));
            QueueView view = at.reader().read(at.queue().isPaused());
            Platform.runLater(() -> queueView.set(view));
        });
    }

    /** Stops what is being trained, to be resumed when the runs are opened again; waits for that. */
    @Override
    public void close() {
        cleanUp.stop();
        settle.stop();
        open.close();
        projects.close();
    }
}
