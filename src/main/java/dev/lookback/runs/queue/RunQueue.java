package dev.lookback.runs.queue;

import dev.lookback.engine.Engine;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.store.QueueItem;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.StoreException;
import dev.lookback.series.Series;
import dev.lookback.training.Job;
import dev.lookback.training.Run;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunFailedException;
import dev.lookback.training.RunState;
import dev.lookback.training.Trainer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains what waits in a store, in its order, as many at once as there are cores: a run that is alone has all of them, several
 * have one each, which gives more runs an hour. While a run that was asked for by hand is trained, nothing else begins. All calls
 * return at once.
 */
public final class RunQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);

    /** After how many epochs the weights of a run are kept, to look back at it. */
    private static final int KEPT_EPOCHS = 64;

    private final RunStore store;
    private final Trainer trainer;
    private final Engine engine;
    private final Watcher watcher;
    private final Beginning beginning;
    private final SeriesShelf shelf = new SeriesShelf();
    private final Map<Long, Working> working = new ConcurrentHashMap<>();
    private final Set<Run> byHand = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread queue = new Thread(work, "queue");
        queue.setDaemon(true);
        return queue;
    });
    private volatile boolean paused;
    private volatile boolean closing;

    /** What is being trained, on how many threads. */
    private record Working(Run handle, int threads) {}

    /** @param engine with as many threads as may be busy at once */
    public RunQueue(RunStore store, Trainer trainer, Engine engine, Watcher watcher) {
        this.store = store;
        this.trainer = trainer;
        this.engine = engine;
        this.watcher = watcher;
        beginning = new Beginning(store);
    }

    /** Goes on with what a program that is gone has left in the middle, then with all that waits. */
    public void begin() {
        perform(() -> {
            for (long run : store.runs().in(RunState.INTERRUPTED)) {
                store.queue().prepend(new QueueItem.OfRun(run));
            }
        });
    }

    /** Puts new runs behind all that waits. */
    public void add(List<NewRun> runs) {
        perform(() -> runs.forEach(
                run -> store.queue().append(new QueueItem.OfRun(store.runs().add(run)))));
    }

    /** Has a run go on, or begin, that is in the store. */
    public void add(long run) {
        perform(() -> store.queue().append(new QueueItem.OfRun(run)));
    }

    public void move(QueueItem item, int to) {
        perform(() -> store.queue().move(item, to));
    }

    /** Takes something out that waits; a run that is being trained stops. */
    public void remove(QueueItem item) {
        perform(() -> {
            store.queue().remove(item);
            if (item instanceof QueueItem.OfRun of) {
                stop(of.run());
            }
        });
    }

    private void stop(long run) {
        Working found = working.get(run);
        if (found != null) {
            found.handle.stop();
        } else {
            store.runs().state(run, RunState.STOPPED);
        }
    }

    /**
     * Trains at once, on all cores; kept like every other run.
     *
     * @param listener hears every event, on the run's thread
     */
    public Run trainNow(NewRun run, Series series, Consumer<RunEvent> listener) {
        Job job = Job.of(run.recipe(), series).withEngine(engine);
        RunRecorder recorder = recorder(() -> store.runs().add(run), job);
        Run handle = trainer.start(job, recorder.andThen(listener));
        byHand.add(handle);
        handle.result().whenComplete((result, failure) -> {
            byHand.remove(handle);
            perform(() -> {});
        });
        return handle;
    }

    public boolean isPaused() {
        return paused;
    }

    /** Pauses what is being trained, and begins nothing; or goes on. Runs that were asked for by hand do not care. */
    public void pause(boolean wanted) {
        perform(() -> {
            paused = wanted;
            working.values().forEach(run -> {
                if (wanted) {
                    run.handle.pause();
                } else {
                    run.handle.resume();
                }
            });
        });
    }

    // ---- on the queue's thread

    /** Changes what waits, and then begins what can begin. */
    private void perform(Runnable change) {
        try {
            thread.execute(() -> {
                try {
                    change.run();
                    fill();
                } catch (StoreException e) {
                    watcher.trouble(e.reason());
                } catch (RuntimeException e) {
                    LOG.error("The queue stumbles", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("Nothing begins any more", e);
        }
    }

    private void fill() {
        List<QueueItem> items = store.queue().items();
        Set<Long> busy = new HashSet<>(working.keySet());
        List<QueueItem> waiting = items.stream()
                .filter(item -> !(item instanceof QueueItem.OfRun of && busy.contains(of.run())))
                .toList();
        for (QueueItem item : waiting) {
            if (paused || closing || !byHand.isEmpty() || free() < 1) {
                return;
            }
            if (item instanceof QueueItem.OfRun of && !begin(of.run(), items.size() > 1)) {
                return; // in order: those behind it do not overtake
            }
        }
    }

    private int free() {
        return engine.threads()
                - working.values().stream().mapToInt(Working::threads).sum();
    }

    /** Returns false if there is too little room for it now. */
    private boolean begin(long id, boolean company) {
        Optional<StoredRun> found = store.runs().find(id);
        if (found.isEmpty() || found.get().state() == RunState.FINISHED) {
            store.queue().remove(new QueueItem.OfRun(id));
            return true;
        }
        StoredRun run = found.get();
        // What has begun goes on as it began, so that its numbers are those of a run that was never interrupted.
        int threads = run.threads().orElse(company ? 1 : engine.threads());
        if (Math.min(threads, engine.threads()) > free()) {
            return false;
        }
        if (!store.runs().claim(id)) {
            return true; // another program is at it
        }
        try {
            Series series = shelf.of(run.recipe().data());
            Job job = Job.of(run.recipe(), series)
                    .withEngine(engine.withThreads(threads))
                    .withFrom(beginning.of(run));
            start(id, job);
        } catch (RunFailedException e) {
            LOG.warn("Run {} cannot begin", id, e);
            store.outcomes().failed(id, e.failure());
            store.queue().remove(new QueueItem.OfRun(id));
            watcher.event(id, e.failure());
        }
        return true;
    }

    private void start(long id, Job job) {
        Run handle = trainer.start(job, recorder(() -> id, job).andThen(event -> watcher.event(id, event)));
        working.put(id, new Working(handle, job.engine().threads()));
        watcher.begins(id, job.series(), handle);
        handle.result()
                .whenComplete((result, failure) -> perform(() -> {
                    working.remove(id);
                    if (!closing) {
                        store.queue().remove(new QueueItem.OfRun(id));
                    }
                }));
    }

    private RunRecorder recorder(LongSupplier id, Job job) {
        return new RunRecorder(store, id, job.engine().threads(), KEPT_EPOCHS, () -> closing, watcher::trouble);
    }

    /** Stops what is being trained, so that it goes on from its last epoch when the store is opened again; waits for that. */
    @Override
    public void close() {
        closing = true;
        working.values().forEach(run -> run.handle.stop());
        byHand.forEach(Run::stop);
        working.values().forEach(run -> join(run.handle));
        byHand.forEach(RunQueue::join);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("The queue takes long to end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Run handle) {
        handle.result().exceptionally(e -> null).toCompletableFuture().join();
    }
}
