package dev.lookback.cli.train;

import dev.lookback.engine.Engine;
import dev.lookback.export.ExperimentResults;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.TestPeeks;
import dev.lookback.runs.queue.QueueListener;
import dev.lookback.runs.queue.RunQueue;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.sqlite.StoreException;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.Run;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunResult;
import dev.lookback.training.Trainer;
import dev.lookback.window.split.Split;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Storage of a run in a store, even if the disk fails in between: pending writes are queued and retried. Other runs
 * and waiting items of the store are left alone.
 */
final class StoreRunKeeper implements RunKeeper {

    private final RunStore store;
    private final RunQueue queue;
    private final Consumer<Message> trouble;
    private final AtomicReference<Long> id = new AtomicReference<>();
    private final AtomicBoolean troubled = new AtomicBoolean();
    private final Deque<Runnable> pending = new ArrayDeque<>();

    StoreRunKeeper(RunStore store, Trainer trainer, Consumer<Message> trouble) {
        this.store = store;
        this.trouble = trouble;
        queue = new RunQueue(store, trainer, Engine.best(), QueueListener.ofTrouble(this::report), item -> false);
    }

    /** Only once: the same disk gives the same trouble again and again. */
    private void report(Message reason) {
        if (troubled.compareAndSet(false, true)) {
            trouble.accept(reason);
        }
    }

    @Override
    public Run start(Recipe recipe, Series series, Consumer<RunEvent> listener) {
        // The store may be opened from anywhere.
        Path data = series.file().toAbsolutePath().normalize();
        Recipe kept = recipe.withData(recipe.data().withPath(data.toString()));
        return queue.trainNow(NewRun.of(kept, series.name()), series, listener, id::set)
                .toCompletableFuture()
                .join();
    }

    @Override
    public Optional<TestPeeks> testPeeks(RunResult result, boolean backtested) {
        String digest = result.recipe().data().digest();
        if (backtested) {
            write(() -> store.testPeeks().peek(digest));
        }
        if (!result.scores().containsKey(Split.TEST)) {
            return read(() -> store.testPeeks().count(digest, Optional.ofNullable(id.get())));
        }
        AtomicReference<TestPeeks> peeks = new AtomicReference<>();
        write(() -> peeks.set(countPeek(result, digest)));
        return Optional.ofNullable(peeks.get());
    }

    private TestPeeks countPeek(RunResult result, String digest) {
        return run().map(kept -> store.testPeeks()
                        .open(
                                kept,
                                result.forecasts().get(Split.TEST),
                                result.scores().get(Split.TEST)))
                .orElseGet(() -> store.testPeeks().peek(digest));
    }

    /** Empty where the store could not take it. */
    private Optional<Long> run() {
        return Optional.ofNullable(id.get());
    }

    @Override
    public void keep(ExperimentResults results) {
        write(() -> run().ifPresent(run -> results.keep(store, run)));
    }

    @Override
    public OptionalInt runsOnSameValidation(Recipe recipe, Series series) {
        return read(() -> store.alike().judgedAlike(recipe, series))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private <T> Optional<T> read(Supplier<T> query) {
        try {
            return Optional.of(query.get());
        } catch (StoreException e) {
            report(e.reason());
            return Optional.empty();
        }
    }

    private void write(Runnable task) {
        pending.add(task);
        flush().ifPresent(this::report);
    }

    /** In order: results of a run can only be stored after the run itself. */
    private Optional<Message> flush() {
        Optional<Message> failure = queue.catchUp();
        while (failure.isEmpty() && !pending.isEmpty()) {
            try {
                pending.peek().run();
                pending.remove();
            } catch (StoreException e) {
                failure = Optional.of(e.reason());
            }
        }
        return failure;
    }

    @Override
    public Optional<Message> settle() {
        return flush().or(store::gone);
    }

    @Override
    public boolean wasTroubled() {
        return troubled.get();
    }

    @Override
    public void close() {
        queue.close();
        store.close();
    }
}
