package dev.lookback.runs.queue;

import dev.lookback.engine.Engine;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.search.SweepSettings;
import dev.lookback.runs.store.QueueItem;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.sqlite.StoreException;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.Run;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunFailedException;
import dev.lookback.training.Trainer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Training queue of a store: trains what waits in its order, as many at once as there are cores. A run that is alone has all of them,
 * several have one each, which gives more runs an hour. While a run that was asked for by hand is trained, nothing else begins. No run
 * is evaluated on its test split: that is for {@link dev.lookback.runs.store.TestPeekLog}.
 *
 * <p>All work is done on the store's thread. A call from there is done when it returns, a call from elsewhere returns at once; only
 * {@link #close} waits.
 */
public final class RunQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);

    /** How often it is asked whether the store was written, or other programs are gone. */
    private static final int POLL_SECONDS = 1;

    private final StoreThread thread;
    private final boolean ownsThread;
    private final RunStore store;
    private final QueueListener listener;
    private final Workers workers;
    private final Trials trials;
    private final QueueStarter starter;
    private final Future<?> poll;
    private volatile boolean paused;

    // ---- confined to the thread
    private long othersVersion;
    private long version;
    private boolean takesOver;
    private boolean closed;

    /** For everything that waits in a store, on a thread that others use for the store as well. */
    public RunQueue(StoreThread thread, RunStore store, Trainer trainer, Engine engine, QueueListener listener) {
        this(thread, false, store, trainer, engine, listener, item -> true);
    }

    /** For everything that waits in a store, on a thread of its own. */
    public RunQueue(RunStore store, Trainer trainer, Engine engine, QueueListener listener) {
        this(store, trainer, engine, listener, item -> true);
    }

    /**
     * The same for a part of it.
     *
     * @param engine with as many threads as may be busy at once
     * @param wanted what of all that waits is to be trained
     */
    public RunQueue(
            RunStore store, Trainer trainer, Engine engine, QueueListener listener, Predicate<QueueItem> wanted) {
        this(new StoreThread(), true, store, trainer, engine, listener, wanted);
    }

    private RunQueue(
            StoreThread thread,
            boolean ownsThread,
            RunStore store,
            Trainer trainer,
            Engine engine,
            QueueListener listener,
            Predicate<QueueItem> wanted) {
        this.thread = thread;
        this.ownsThread = ownsThread;
        this.store = store;
        this.listener = listener;
        workers = new Workers(store, trainer, engine, listener, this::ended);
        SeriesCache cache = new SeriesCache(store.file(), () -> later(() -> {}));
        trials = new Trials(store, workers, new SweepDriver(store, cache), listener);
        starter = new QueueStarter(store, workers, cache, trials, listener, wanted);
        othersVersion = store.othersVersion();
        version = store.version();
        poll = thread.repeat(this::poll, POLL_SECONDS);
    }

    /**
     * Resumes what a program that is gone has left in the middle, then trains all that waits; and resumes what programs leave that end
     * later.
     */
    public void begin() {
        perform(() -> {
            takesOver = true;
            starter.resumeInterrupted();
        });
    }

    /** Puts new runs behind all that waits; several have a thread each, whoever ends first. */
    public void add(List<NewRun> runs) {
        perform(() -> runs.stream()
                .map(run -> runs.size() == 1 ? run : run.withThreads(OptionalInt.of(1)))
                .forEach(run ->
                        store.queue().append(new QueueItem.OfRun(store.runs().add(run)))));
    }

    /** Starts or resumes something that is in the store. */
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
     * @param events hears every event, on the run's thread
     * @param added hears the run's number, on that thread, before any event; not where the store cannot take it yet
     * @return the run, once it has begun
     */
    public CompletionStage<Run> trainNow(NewRun run, Series series, Consumer<RunEvent> events, LongConsumer added) {
        CompletableFuture<Run> begun = new CompletableFuture<>();
        perform(
                () -> {
                    try {
                        begun.complete(workers.startByHand(run, series, events, added));
                    } catch (RuntimeException e) {
                        begun.completeExceptionally(e);
                        throw e;
                    }
                },
                () -> begun.completeExceptionally(new IllegalStateException("the queue is closed")));
        return begun;
    }

    /** Tries again to write down what could not be of runs that are trained or over; tells why some of them still cannot. */
    public Optional<Message> catchUp() {
        return workers.catchUp();
    }

    /** Number of runs that are trained, by hand too, and of paused ones. */
    public int going() {
        return workers.going();
    }

    public boolean isPaused() {
        return paused;
    }

    /** Pauses what is being trained, and begins nothing; or resumes. Runs that were asked for by hand are left alone. */
    public void pause(boolean wanted) {
        perform(() -> {
            paused = wanted;
            workers.pause(wanted);
            if (wanted) {
                trials.pause();
            } else {
                trials.resume();
            }
        });
    }

    // ---- how it comes to the thread

    private void perform(Runnable change) {
        perform(change, () -> LOG.debug("The queue is closed"));
    }

    /** At once on the thread, elsewhere as soon as the thread comes to it; {@code refused} runs instead after the end. */
    private void perform(Runnable change, Runnable refused) {
        Runnable task = () -> {
            if (closed) {
                refused.run();
            } else {
                change(change);
            }
        };
        if (thread.isCurrent()) {
            task.run();
        } else if (!thread.execute(task)) {
            refused.run();
        }
    }

    /** Never at once: for what may be called in the middle of a change. */
    private void later(Runnable change) {
        thread.execute(() -> perform(change));
    }

    // ---- on the thread

    /** Changes what waits, and then starts what can start. */
    private void change(Runnable change) {
        try {
            workers.catchUp();
            change.run();
            if (!paused) {
                starter.fill();
            }
            listener.changed();
        } catch (StoreException e) {
            listener.trouble(e.reason());
        } catch (RunFailedException e) {
            listener.trouble(e.failure().reason());
        } catch (RuntimeException e) {
            LOG.error("The queue stumbles", e);
            listener.trouble(Message.of("runs.queue.unexpected"));
        }
    }

    /** From a run's thread. A run that ends because the queue is closed is resumed when the store is opened again. */
    private void ended(Optional<QueueItem> ended) {
        later(() -> {
            if (!workers.isClosing()) {
                ended.ifPresent(store.queue()::remove);
            }
        });
    }

    /** Other programs may have ended a run that others wait for, a sweep, or themselves. */
    private void poll() {
        try {
            boolean left = store.takeOver();
            long others = store.othersVersion();
            // What could not be written is tried again, too: there may be room by now.
            if (left || others != othersVersion || workers.owes()) {
                othersVersion = others;
                perform(left && takesOver ? starter::resumeInterrupted : () -> {});
            }
            long now = store.version();
            if (now != version) {
                version = now;
                listener.written();
            }
        } catch (RuntimeException e) {
            LOG.warn("Other programs cannot be seen", e); // whoever writes next is told what is wrong with the store
        }
    }

    /** Stops what is being trained, so that it is resumed at its last epoch when the store is opened again; waits for that. */
    @Override
    public void close() {
        workers.close();
        thread.await(this::end);
        if (ownsThread) {
            thread.close();
        }
    }

    private void end() {
        if (closed) {
            return;
        }
        closed = true;
        poll.cancel(false);
        workers.stopAll();
        try {
            trials.pause();
        } catch (StoreException e) {
            LOG.warn("The time that sweeps were worked at is not counted to its end", e);
        }
    }
}
