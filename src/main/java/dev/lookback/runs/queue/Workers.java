package dev.lookback.runs.queue;

import dev.lookback.engine.Engine;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.store.QueueItem;
import dev.lookback.runs.store.RunStore;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.Job;
import dev.lookback.training.Run;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunFailedException;
import dev.lookback.training.Trainer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Runs that a queue trains, each of them written down as it goes. On the store's thread. */
final class Workers {

    /** After how many epochs the weights of a run are kept, to look back at it. */
    private static final int KEPT_EPOCHS = 64;

    /** Of trials, which are many, only the best and the newest. */
    private static final int KEPT_OF_TRIALS = 2;

    /** A run from the queue, and the threads that it takes. */
    private record Working(Run handle, int threads, QueueItem item) {}

    private final RunStore store;
    private final Trainer trainer;
    private final Engine engine;
    private final QueueListener listener;
    private final Consumer<Optional<QueueItem>> ended;
    private final ResumePoint resumePoint;
    private final Map<Long, Working> working = new ConcurrentHashMap<>();
    private final Set<Run> byHand = ConcurrentHashMap.newKeySet();

    /** Of runs that are trained, or that are not yet in the store as they ended. */
    private final Set<RunRecorder> recorders = ConcurrentHashMap.newKeySet();

    private volatile boolean closing;

    /**
     * @param engine with as many threads as may be busy at once
     * @param ended hears on a run's thread that it is over, and what does not wait any more then; nothing for one asked for by hand
     */
    Workers(
            RunStore store,
            Trainer trainer,
            Engine engine,
            QueueListener listener,
            Consumer<Optional<QueueItem>> ended) {
        this.store = store;
        this.trainer = trainer;
        this.engine = engine;
        this.listener = listener;
        this.ended = ended;
        resumePoint = new ResumePoint(store);
    }

    Engine engine() {
        return engine;
    }

    ResumePoint resumePoint() {
        return resumePoint;
    }

    /** Threads that are not busy; none while a run that was asked for by hand is trained. */
    int free() {
        return closing || !byHand.isEmpty()
                ? 0
                : engine.threads()
                        - working.values().stream().mapToInt(Working::threads).sum();
    }

    boolean isAt(long run) {
        return working.containsKey(run);
    }

    boolean isAt(QueueItem item) {
        return working.values().stream().anyMatch(run -> run.item.equals(item));
    }

    /**
     * Trains a claimed run; where that is impossible it has failed, or is given back.
     *
     * @throws RunFailedException if it has failed
     */
    void start(long id, QueueItem item, Function<StoredRun, Job> job) {
        boolean settled = false;
        try {
            // Read after it was claimed: another program may have come further with it until then.
            start(id, item, job.apply(store.runs().find(id).orElseThrow()));
            settled = true;
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

    private void start(long id, QueueItem item, Job job) {
        int keptEpochs = item instanceof QueueItem.OfSweep ? KEPT_OF_TRIALS : KEPT_EPOCHS;
        Consumer<RunEvent> heard = recorder(() -> id, job, keptEpochs).andThen(event -> listener.event(id, event));
        CompletableFuture<Run> begun = new CompletableFuture<>();
        listener.begins(id, job, begun);
        Run handle = trainer.start(job, heard);
        working.put(id, new Working(handle, job.engine().threads(), item));
        begun.complete(handle);
        handle.result().whenComplete((result, failure) -> {
            working.remove(id);
            ended.accept(Optional.of(new QueueItem.OfRun(id)));
        });
    }

    /**
     * Trains a new run on all threads.
     *
     * @param events hears every event, on the run's thread
     * @param added hears its number, before any event; not where the store cannot take it yet
     */
    Run startByHand(NewRun run, Series series, Consumer<RunEvent> events, LongConsumer added) {
        Job job = Job.of(run.recipe(), series)
                .withEngine(engine)
                .withFrom(resumePoint.of(run))
                .sealed();
        LongSupplier adding = () -> {
            long id = store.claims().add(run);
            added.accept(id);
            return id;
        };
        Run handle = trainer.start(job, recorder(adding, job, KEPT_EPOCHS).andThen(events));
        byHand.add(handle);
        handle.result().whenComplete((result, failure) -> {
            byHand.remove(handle);
            ended.accept(Optional.empty());
        });
        return handle;
    }

    private RunRecorder recorder(LongSupplier id, Job job, int keptEpochs) {
        RunRecorder recorder = new RunRecorder(
                store, job.series(), id, job.engine().threads(), keptEpochs, () -> closing, listener::trouble);
        recorders.add(recorder);
        return recorder;
    }

    /** Tries again to write down what could not be; tells why some of it still cannot. */
    Optional<Message> catchUp() {
        Optional<Message> missing = recorders.stream()
                .map(RunRecorder::catchUp)
                .flatMap(Optional::stream)
                .reduce((first, next) -> first);
        recorders.removeIf(RunRecorder::isDone);
        return missing;
    }

    /** Whether something could not be written down. */
    boolean owes() {
        return recorders.stream().anyMatch(RunRecorder::owes);
    }

    void pause(boolean wanted) {
        working.values().forEach(run -> {
            if (wanted) {
                run.handle.pause();
            } else {
                run.handle.resume();
            }
        });
    }

    /** Stops what was begun for an item; returns whether anything was. */
    boolean stop(QueueItem item) {
        boolean begun = isAt(item);
        working.values().stream().filter(run -> run.item.equals(item)).forEach(run -> run.handle.stop());
        return begun;
    }

    boolean isClosing() {
        return closing;
    }

    /** From now on nothing begins, and what is stopped is resumed when the store is opened again. From any thread. */
    void close() {
        closing = true;
    }

    /** Number of runs that are trained, paused ones included. */
    int going() {
        return working.size() + byHand.size();
    }

    /** Stops everything and waits until it is written down. */
    void stopAll() {
        working.values().forEach(run -> run.handle.stop());
        byHand.forEach(Run::stop);
        working.values().forEach(run -> join(run.handle));
        byHand.forEach(Workers::join);
        catchUp();
    }

    private static void join(Run handle) {
        handle.result().exceptionally(e -> null).toCompletableFuture().join();
    }
}
