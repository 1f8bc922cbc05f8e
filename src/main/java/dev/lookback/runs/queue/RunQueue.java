package dev.lookback.runs.queue;

import dev.lookback.engine.Engine;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.search.SweepSettings;
import dev.lookback.runs.store.QueueItem;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.sqlite.StoreException;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.Job;
import dev.lookback.training.Run;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunFailedException;
import dev.lookback.training.RunState;
import dev.lookback.training.Trainer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains what waits in a store, in its order, as many at once as there are cores: a run that is alone has all of them, several
 * have one each, which gives more runs an hour. While a run that was asked for by hand is trained, nothing else begins. No run is
 * judged on its test split: that is for {@link dev.lookback.runs.store.TestPeekLog}. All calls return at once.
 */
public final class RunQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);

    /** How often it is asked whether other programs have written, or are gone. */
    private static final int LOOK_SECONDS = 1;

    private final RunStore store;
    private final Workers workers;
    private final QueueListener watcher;
    private final Predicate<QueueItem> wanted;
    private final SeriesCache shelf;
    private final Trials trials;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread queue = new Thread(work, "queue");
        queue.setDaemon(true);
        return queue;
    });
    private volatile boolean paused;

    // ---- of the queue's thread alone
    private long seen;
    private boolean goesOn;

    /** For everything that waits in a store. */
    public RunQueue(RunStore store, Trainer trainer, Engine engine, QueueListener watcher) {
        this(store, trainer, engine, watcher, item -> true);
    }

    /**
     * @param engine with as many threads as may be busy at once
     * @param wanted what of all that waits is to be worked at
     */
    public RunQueue(
            RunStore store, Trainer trainer, Engine engine, QueueListener watcher, Predicate<QueueItem> wanted) {
        this.wanted = wanted;
        this.store = store;
        this.watcher = watcher;
        workers = new Workers(store, trainer, engine, watcher);
        shelf = new SeriesCache(store.file());
        trials = new Trials(store, workers, new SweepDriver(store, shelf), watcher, this::start);
        seen = store.othersVersion();
        thread.scheduleWithFixedDelay(this::lookForOthers, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Goes on with what a program that is gone has left in the middle, then with all that waits; and with what programs leave that
     * end later.
     */
    public void begin() {
        perform(() -> {
            goesOn = true;
            goOn();
        });
    }

    private void goOn() {
        for (long run : store.runs().in(RunState.INTERRUPTED)) {
            // Trials are gone on with by their sweep, which is in the queue itself.
            if (store.runs()
                    .find(run)
                    .filter(found -> found.origin().trial().isEmpty())
                    .isPresent()) {
                store.queue().prepend(new QueueItem.OfRun(run));
            }
        }
    }

    /** Puts new runs behind all that waits; several have a thread each, whoever ends first. */
    public void add(List<NewRun> runs) {
        perform(() -> runs.stream()
                .map(run -> runs.size() == 1 ? run : run.withThreads(OptionalInt.of(1)))
                .forEach(run ->
                        store.queue().append(new QueueItem.OfRun(store.runs().add(run)))));
    }

    /** Has something of the store go on, or begin. */
    public void add(QueueItem item) {
        perform(() -> store.queue().append(item));
    }

    /** Puts a new sweep behind all that waits. */
    public void add(String name, Recipe recipe, SweepSettings settings) {
        perform(() -> store.queue().append(new QueueItem.OfSweep(store.sweeps().add(name, recipe, settings))));
    }

    public void move(QueueItem item, int to) {
        perform(() -> store.queue().move(item, to));
    }

    /** Takes something out that waits; a run that is being trained stops. */
    public void remove(QueueItem item) {
        perform(() -> {
            store.queue().remove(item);
            if (!workers.stop(item) && item instanceof QueueItem.OfRun of) {
                store.claims().giveUp(of.run());
            }
        });
    }

    /**
     * Trains at once, on all cores; kept like every other run.
     *
     * @param listener hears every event, on the run's thread
     * @param added hears the run's number, on that thread, before any event; not where the store cannot take it yet
     * @return the run, once it has begun
     */
    public CompletionStage<Run> trainNow(NewRun run, Series series, Consumer<RunEvent> listener, LongConsumer added) {
        CompletableFuture<Run> begun = new CompletableFuture<>();
        boolean accepted = perform(() -> {
            try {
                begun.complete(workers.startByHand(run, series, listener, added, () -> perform(() -> {})));
            } catch (RuntimeException e) {
                begun.completeExceptionally(e);
                throw e;
            }
        });
        if (!accepted) {
            begun.completeExceptionally(new IllegalStateException("the queue is closed"));
        }
        return begun;
    }

    /** Tries again to write down what could not be of runs that are trained or over; tells why some of them still cannot. */
    public Optional<Message> catchUp() {
        return workers.catchUp();
    }

    public boolean isPaused() {
        return paused;
    }

    /** Pauses what is being trained, and begins nothing; or goes on. Runs that were asked for by hand do not care. */
    public void pause(boolean wanted) {
        perform(() -> {
            paused = wanted;
            workers.pause(wanted);
            if (wanted) {
                trials.pause();
            } else {
                trials.goOn();
            }
        });
    }

    // ---- on the queue's thread

    /** Changes what waits, and then begins what can begin. Returns false after the end: then nothing is changed. */
    private boolean perform(Runnable change) {
        try {
            thread.execute(() -> {
                try {
                    workers.catchUp();
                    change.run();
                    fill();
                    watcher.changed();
                } catch (StoreException e) {
                    watcher.trouble(e.reason());
                } catch (RunFailedException e) {
                    watcher.trouble(e.failure().reason());
                } catch (RuntimeException e) {
                    LOG.error("The queue stumbles", e);
                    watcher.trouble(Message.of("runs.queue.unexpected"));
                }
            });
            return true;
        } catch (RejectedExecutionException e) {
            LOG.debug("Nothing begins any more", e);
            return false;
        }
    }

    /** Other programs may have ended a run that others wait for, a sweep, or themselves. */
    private void lookForOthers() {
        try {
            boolean left = store.takeOver();
            long version = store.othersVersion();
            // What could not be written is tried again, too: there may be room by now.
            if (left || version != seen || workers.owes()) {
                seen = version;
                perform(left && goesOn ? this::goOn : () -> {});
            }
        } catch (RuntimeException e) {
            LOG.warn("Other programs cannot be seen", e); // whoever writes next is told what is wrong with the store
        }
    }

    private void fill() {
        List<QueueItem> items = store.queue().items().stream().filter(wanted).toList();
        for (QueueItem item : items) {
            if (!mayBegin()) {
                return;
            }
            if (item instanceof QueueItem.OfSweep of) {
                fill(of);
            } else if (item instanceof QueueItem.OfRun of && !workers.isAt(of.run()) && !begin(of, items.size() > 1)) {
                return; // in order: those behind it do not overtake
            }
        }
    }

    private boolean mayBegin() {
        return !paused && workers.free() > 0;
    }

    private void fill(QueueItem.OfSweep item) {
        while (mayBegin()) {
            Optional<StoredSweep> sweep = store.sweeps().find(item.sweep());
            if (sweep.isEmpty() || sweep.get().isOver()) {
                store.queue().remove(item);
                return;
            }
            if (!trials.beginNext(item, sweep.get())) {
                return;
            }
        }
    }

    /** Returns false if there is too little room for it now. */
    private boolean begin(QueueItem.OfRun item, boolean company) {
        long id = item.run();
        Optional<StoredRun> found = store.runs().find(id);
        if (found.isEmpty() || found.get().state() == RunState.FINISHED) {
            store.queue().remove(item);
            return true;
        }
        StoredRun run = found.get();
        // What has begun goes on as it began, so that its numbers are those of a run that was never interrupted.
        int threads = run.threads().orElse(company ? 1 : workers.engine().threads());
        if (Math.min(threads, workers.engine().threads()) > workers.free()) {
            return false;
        }
        if (store.claims().claim(id)) { // else another program is at it
            begin(item, threads);
        }
        return true;
    }

    private void begin(QueueItem.OfRun item, int threads) {
        try {
            start(
                    item.run(),
                    item,
                    run -> Job.of(run.recipe(), shelf.of(run.recipe().data()))
                            .withEngine(workers.engine().withThreads(threads))
                            .withFrom(workers.beginning().of(run))
                            .sealed());
        } catch (RunFailedException e) {
            LOG.warn("Run {} cannot begin", item.run(), e);
            store.queue().remove(item);
            watcher.event(item.run(), e.failure());
            watcher.trouble(e.failure().reason());
        }
    }

    /** Has a claimed run trained; else it has failed, or is given back. */
    private void start(long id, QueueItem item, Function<StoredRun, Job> job) {
        boolean settled = false;
        try {
            // Read after it was claimed: another program may have come further with it until then.
            StoredRun run = store.runs().find(id).orElseThrow();
            settled = workers.start(
                    id,
                    job.apply(run),
                    item,
                    () -> perform(() -> {
                        if (!workers.isClosing()) {
                            store.queue().remove(new QueueItem.OfRun(id));
                        }
                    }));
        } catch (RunFailedException e) {
            store.outcomes().failed(id, e.failure());
            settled = true;
            throw e;
        } finally {
            if (!settled) {
                store.claims().release(id);
            }
        }
    }

    /** Stops what is being trained, so that it goes on from its last epoch when the store is opened again; waits for that. */
    @Override
    public void close() {
        workers.close();
        // First, so that nothing begins behind our back.
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("The queue takes long to end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.stopAll();
        try {
            trials.pause();
        } catch (StoreException e) {
            LOG.warn("The time that sweeps were worked at is not counted to its end", e);
        }
    }
}
