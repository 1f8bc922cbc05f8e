package dev.lookback.runs.queue;

import dev.lookback.engine.Engine;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.store.QueueItem;
import dev.lookback.runs.store.RunStore;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.Job;
import dev.lookback.training.Run;
import dev.lookback.training.RunEvent;
import dev.lookback.training.Trainer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** What a queue has begun and what is not over: each of it is written down as it goes. */
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
    private final QueueListener watcher;
    private final ResumePoint beginning;
    private final Map<Long, Working> working = new ConcurrentHashMap<>();
    private final Set<Run> byHand = ConcurrentHashMap.newKeySet();

    /** Of runs that are trained, or that are not yet in the store as they ended. */
    private final Set<RunRecorder> recorders = ConcurrentHashMap.newKeySet();

    private volatile boolean closing;
    private boolean ended;

    /** @param engine with as many threads as may be busy at once */
    Workers(RunStore store, Trainer trainer, Engine engine, QueueListener watcher) {
        this.store = store;
        this.trainer = trainer;
        this.engine = engine;
        this.watcher = watcher;
        beginning = new ResumePoint(store);
    }

    Engine engine() {
        return engine;
    }

    ResumePoint beginning() {
        return beginning;
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
     * Trains a claimed run; calls {@code over} when it is, on its thread.
     *
     * @return false after the end: then nothing is trained
     */
    synchronized boolean start(long id, Job job, QueueItem item, Runnable over) {
        if (ended) {
            return false;
        }
        int keptEpochs = item instanceof QueueItem.OfSweep ? KEPT_OF_TRIALS : KEPT_EPOCHS;
        Consumer<RunEvent> heard = recorder(() -> id, job, keptEpochs).andThen(event -> watcher.event(id, event));
        CompletableFuture<Run> begun = new CompletableFuture<>();
        watcher.begins(id, job, begun);
        Run handle = trainer.start(job, heard);
        working.put(id, new Working(handle, job.engine().threads(), item));
        begun.complete(handle);
        handle.result().whenComplete((result, failure) -> {
            working.remove(id);
            over.run();
        });
        return true;
    }

    /**
     * Trains a new run on all threads.
     *
     * @param added hears its number, before any event; not where the store cannot take it yet
     */
    Run startByHand(NewRun run, Series series, Consumer<RunEvent> listener, LongConsumer added, Runnable over) {
        Job job = Job.of(run.recipe(), series)
                .withEngine(engine)
                .withFrom(beginning.of(run))
                .sealed();
        LongSupplier adding = () -> {
            long id = store.claims().add(run);
            added.accept(id);
            return id;
        };
        Run handle = trainer.start(job, recorder(adding, job, KEPT_EPOCHS).andThen(listener));
        byHand.add(handle);
        handle.result().whenComplete((result, failure) -> {
            byHand.remove(handle);
            over.run();
        });
        return handle;
    }

    private RunRecorder recorder(LongSupplier id, Job job, int keptEpochs) {
        RunRecorder recorder =
                new RunRecorder(store, id, job.engine().threads(), keptEpochs, () -> closing, watcher::trouble);
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

    /** From now on nothing begins, and what is stopped is to go on when the store is opened again. */
    void close() {
        closing = true;
    }

    /** Stops everything and waits until it is written down. */
    void stopAll() {
        synchronized (this) {
            ended = true;
        }
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
