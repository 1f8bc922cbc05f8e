package dev.lookback.app.workbench;

import dev.lookback.app.background.FrameQueue;
import dev.lookback.app.background.Notice;
import dev.lookback.engine.Engine;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.queue.RunQueue;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.StoreSize;
import dev.lookback.runs.store.sqlite.StoreException;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.Job;
import dev.lookback.training.Run;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunState;
import dev.lookback.training.Trainer;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All runs as the window reaches them: a store and its queue, worked at on a thread of their own in the order in which they are
 * asked. To be used on the JavaFX thread, which never waits for it.
 */
public final class RunLibrary implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunLibrary.class);

    /** How often it is asked whether another program has written. */
    private static final Duration LOOK = Duration.seconds(1);

    /** Changes that come close together are told once. */
    private static final Duration SETTLE = Duration.millis(200);

    /** So much free room in the file is not worth the work of giving it back. */
    private static final long LITTLE = 16 << 20;

    private final Trainer trainer;
    private final Consumer<Notice> tell;
    private final StoreThread thread = new StoreThread(this::told);
    private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>(this, "file");
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(this, "changes");
    private final ReadOnlyObjectWrapper<QueueView> queueView =
            new ReadOnlyObjectWrapper<>(this, "queue", QueueView.empty());
    private final ReadOnlyBooleanWrapper unwritten = new ReadOnlyBooleanWrapper(this, "unwritten");
    private final ObservableMap<Long, LiveRun> live = FXCollections.observableHashMap();
    private final PauseTransition settle = new PauseTransition(SETTLE);
    private final Timeline look = new Timeline(new KeyFrame(LOOK, e -> lookForOthers()));

    private final CleanUp cleanUp = new CleanUp(thread, this::changed);
    private final Projects projects;

    /** Version of the store; of the thread alone. */
    private long seen;

    /** Of the thread alone. */
    private boolean optimizers;

    /**
     * @param own the store that is this user's
     * @param tell what went wrong
     */
    public RunLibrary(Trainer trainer, Path own, Consumer<Notice> tell) {
        this.trainer = trainer;
        projects = new Projects(this, thread, own, this::told);
        this.tell = tell;
        settle.setOnFinished(e -> refresh());
        look.setCycleCount(Animation.INDEFINITE);
    }

    // ---- which runs

    /** Files of runs: opened in place of those on show, copied, saved. */
    public Projects projects() {
        return projects;
    }

    /** Whether these are the runs on show, by whatever name of their file. On the thread of the runs. */
    boolean isOpen(Path store) {
        return thread.open()
                .filter(open -> Projects.isSame(open.store().file(), store))
                .isPresent();
    }

    /** Works with another store from now on, and closes the one that was open. On the thread of the runs. */
    void show(Supplier<RunStore> opening) {
        RunStore store = opening.get();
        boolean shown = false;
        try {
            thread.closeOpen();
            show(store);
            shown = true;
        } finally {
            if (!shown) {
                store.close();
            }
        }
    }

    private void show(RunStore store) {
        RunQueue queue = new RunQueue(store, trainer, Engine.best(), new QueueWatcher(this));
        store.keep(store.rules().withOptimizers(optimizers));
        seen = store.version();
        Path opened = store.file();
        boolean shared = store.isShared();
        int interrupted = store.runs().in(RunState.INTERRUPTED).size();
        boolean spare = store.storage().spare() > LITTLE;
        thread.setOpen(new StoreThread.Open(store, queue));
        queue.begin();
        Platform.runLater(() -> {
            live.clear();
            file.set(opened);
            look.play();
            refresh();
            if (spare) {
                cleanUp.begin(Set.of(StoreSize.Measure.FREE)); // what was deleted is gone now, and leaves the file
            }
            if (interrupted > 0) {
                tell.accept(Notice.information(Message.of("app.runs.interrupted", interrupted)));
            } else if (shared) {
                tell.accept(Notice.information(Message.of("app.runs.shared")));
            }
        });
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

    /** Those that are being trained by this program, by their numbers. */
    public ObservableMap<Long, LiveRun> live() {
        return live;
    }

    /** Asks the store in the background; the answer comes on the JavaFX thread, or a notice of what went wrong. */
    public <T> void ask(Function<RunStore, T> question, Consumer<T> answer) {
        thread.withOpen(open -> {
            T found = question.apply(open.store());
            Platform.runLater(() -> answer.accept(found));
        });
    }

    /** The same; {@code failed} is called, on the JavaFX thread, where there is no answer. */
    <T> void ask(Function<RunStore, T> question, Consumer<T> answer, Runnable failed) {
        thread.perform(() -> {
            boolean answered = false;
            try {
                T found = question.apply(thread.open()
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
        thread.withOpen(open -> {
            change.accept(open.store());
            changed();
        });
    }

    /** Has the queue do something. */
    public void order(Consumer<RunQueue> order) {
        thread.withOpen(open -> order.accept(open.queue()));
    }

    /** Gives room back. */
    public CleanUp cleanUp() {
        return cleanUp;
    }

    /** Whether runs that finish from now on keep what their optimizers remember, in whatever store. */
    public void keepOptimizers(boolean kept) {
        thread.perform(() -> {
            optimizers = kept;
            thread.open()
                    .ifPresent(open -> open.store().keep(open.store().rules().withOptimizers(kept)));
        });
    }

    // ---- training

    /**
     * Has a run trained before all that waits, and kept like every other; it begins in the background. Without any store it is trained
     * all the same, and not kept. One that cannot begin fails and says why.
     */
    public LiveRun train(NewRun run, Series series) {
        LiveRun next = new LiveRun(run.recipe(), series);
        FrameQueue<RunEvent> events = new FrameQueue<>(next::accept);
        CompletableFuture<Run> handle = new CompletableFuture<>();
        next.handle(handle);
        handle.exceptionally(e -> {
            events.send(notBegun(e));
            return null;
        });
        thread.perform(() -> begin(run, series, events::send, id -> Platform.runLater(() -> begun(id, next)))
                .whenComplete((begun, failure) -> {
                    if (failure == null) {
                        handle.complete(begun);
                    } else {
                        handle.completeExceptionally(failure);
                    }
                }));
        return next;
    }

    private CompletionStage<Run> begin(NewRun run, Series series, Consumer<RunEvent> events, LongConsumer added) {
        return thread.open()
                .map(open -> open.queue().trainNow(run, series, events, added))
                .orElseGet(() -> CompletableFuture.completedStage(
                        trainer.start(Job.of(run.recipe(), series).sealed(), events)));
    }

    private static RunEvent.Failed notBegun(Throwable e) {
        if (e instanceof StoreException trouble) {
            return new RunEvent.Failed(trouble.reason(), Message.of("app.runs.notBegun.advice"));
        }
        LOG.error("A run cannot begin", e);
        return new RunEvent.Failed(
                Message.of("training.failed.unexpected"), Message.of("training.failed.unexpected.advice"));
    }

    void begun(long id, LiveRun run) {
        run.setId(id);
        live.put(id, run);
        settle();
    }

    /** From any thread. */
    void changed() {
        Platform.runLater(this::settle);
    }

    void told(Notice notice) {
        Platform.runLater(() -> tell.accept(notice));
    }

    private void settle() {
        if (settle.getStatus() != Animation.Status.RUNNING) {
            settle.playFromStart();
        }
    }

    private void refresh() {
        live.values().removeIf(run -> run.state().isOver());
        changes.set(changes.get() + 1);
        thread.withOpen(open -> {
            boolean missing = open.queue().catchUp().isPresent();
            Platform.runLater(() -> unwritten.set(missing));
            QueueView view = QueueView.of(open.store(), open.queue().isPaused());
            Platform.runLater(() -> queueView.set(view));
        });
    }

    private void lookForOthers() {
        thread.withOpen(open -> {
            if (open.store().version() != seen) {
                seen = open.store().version();
                changed();
            }
        });
    }

    /** Stops what is being trained, to go on with it when the runs are opened again; waits for that. */
    @Override
    public void close() {
        cleanUp.stop();
        look.stop();
        settle.stop();
        thread.close();
        projects.close();
    }
}
