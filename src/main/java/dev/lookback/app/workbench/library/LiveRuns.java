package dev.lookback.app.workbench.library;

import dev.lookback.app.background.Notice;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.queue.QueueListener;
import dev.lookback.runs.store.sqlite.StoreException;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.Job;
import dev.lookback.training.Run;
import dev.lookback.training.RunEvent;
import dev.lookback.training.Trainer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs that this program trains, by hand or from the queue; their events come to the JavaFX thread. */
public final class LiveRuns {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRuns.class);

    private final Trainer trainer;
    private final OpenStore open;
    private final RunLibrary library;

    /** Of the JavaFX thread. */
    private final ObservableMap<Long, LiveRun> runs = FXCollections.observableHashMap();

    LiveRuns(Trainer trainer, OpenStore open, RunLibrary library) {
        this.trainer = trainer;
        this.open = open;
        this.library = library;
    }

    // ---- on the JavaFX thread

    /**
     * Trains a run before all that waits, and keeps it like every other; it begins in the background. Without any store it is trained
     * all the same, and not kept. One that cannot begin fails and says why.
     */
    public LiveRun train(NewRun run, Series series) {
        LiveRun live = new LiveRun(run.recipe(), series);
        open.perform(() -> start(run, live).whenComplete((begun, failure) -> {
            if (failure == null) {
                live.begun(begun);
            } else {
                live.send(notBegun(failure));
            }
        }));
        return live;
    }

    /** A run that is being trained, by its number. */
    public Optional<LiveRun> find(long id) {
        return Optional.ofNullable(runs.get(id));
    }

    /** Whether a run is trained or about to be, and can be stopped: not one that is over or waits in the queue. Null is none. */
    public boolean isUnderWay(LiveRun run) {
        return run != null
                && !run.state().isOver()
                && (run.idProperty().get() == null || runs.get(run.idProperty().get()) == run);
    }

    void clear() {
        runs.clear();
    }

    void forgetOver() {
        runs.values().removeIf(run -> run.state().isOver());
    }

    private void add(long id, LiveRun run) {
        // Whoever hears of the number finds the run by it.
        runs.put(id, run);
        run.setId(id);
        library.settle();
    }

    // ---- on the store's thread

    private CompletionStage<Run> start(NewRun run, LiveRun live) {
        return open.open()
                .map(found -> found.queue()
                        .trainNow(run, live.series(), live::send, id -> Platform.runLater(() -> add(id, live))))
                .orElseGet(() -> CompletableFuture.completedStage(
                        trainer.start(Job.of(run.recipe(), live.series()).sealed(), live::send)));
    }

    private static RunEvent.Failed notBegun(Throwable e) {
        if (e instanceof StoreException trouble) {
            return new RunEvent.Failed(trouble.reason(), Message.of("app.runs.notBegun.advice"));
        }
        LOG.error("A run cannot begin", e);
        return new RunEvent.Failed(
                Message.of("training.failed.unexpected"), Message.of("training.failed.unexpected.advice"));
    }

    /** Brings what a queue does to the JavaFX thread. */
    QueueListener queueListener() {
        Map<Long, LiveRun> queued = new ConcurrentHashMap<>();
        return new QueueListener() {
            @Override
            public void begins(long run, Job job, CompletionStage<Run> handle) {
                LiveRun live = new LiveRun(job.recipe(), job.series());
                handle.thenAccept(live::begun);
                queued.put(run, live);
                Platform.runLater(() -> add(run, live));
            }

            @Override
            public void event(long run, RunEvent event) {
                boolean isLast = event instanceof RunEvent.Over || event instanceof RunEvent.Failed;
                // One that cannot even begin is not among them.
                Optional.ofNullable(isLast ? queued.remove(run) : queued.get(run))
                        .ifPresent(live -> live.send(event));
            }

            @Override
            public void changed() {
                library.changed();
            }

            @Override
            public void written() {
                library.changed();
            }

            @Override
            public void trouble(Message reason) {
                library.told(Notice.error(reason));
            }
        };
    }
}
