package dev.lookback.cli.train;

import dev.lookback.engine.Engine;
import dev.lookback.export.RunFindings;
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
 * A run kept in a store, whatever becomes of the store's disk: what cannot be kept now is owed to it, and tried again. What waits
 * in the store, and what else it has, is left alone.
 */
final class KeptInStore implements RunKeeping {

    private final RunStore store;
    private final RunQueue queue;
    private final Consumer<Message> trouble;
    private final AtomicReference<Long> id = new AtomicReference<>();
    private final AtomicBoolean troubled = new AtomicBoolean();
    private final Deque<Runnable> owed = new ArrayDeque<>();

    KeptInStore(RunStore store, Trainer trainer, Consumer<Message> trouble) {
        this.store = store;
        this.trouble = trouble;
        queue = new RunQueue(store, trainer, Engine.best(), QueueListener.ofTrouble(this::tell), item -> false);
    }

    /** The same disk gives the same trouble again and again. */
    private void tell(Message reason) {
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
    public Optional<TestPeeks> looks(RunResult result, boolean backtested) {
        String digest = result.recipe().data().digest();
        if (backtested) {
            owe(() -> store.testPeeks().peek(digest));
        }
        if (!result.scores().containsKey(Split.TEST)) {
            return asked(() -> store.testPeeks().count(digest, Optional.ofNullable(id.get())));
        }
        AtomicReference<TestPeeks> looks = new AtomicReference<>();
        owe(() -> looks.set(look(result, digest)));
        return Optional.ofNullable(looks.get());
    }

    private TestPeeks look(RunResult result, String digest) {
        return run().map(kept -> store.testPeeks()
                        .open(
                                kept,
                                result.forecasts().get(Split.TEST),
                                result.scores().get(Split.TEST)))
                .orElseGet(() -> store.testPeeks().peek(digest));
    }

    /** Empty where the store has not taken it. */
    private Optional<Long> run() {
        return Optional.ofNullable(id.get());
    }

    @Override
    public void keep(RunFindings findings) {
        owe(() -> run().ifPresent(run -> findings.keep(store, run)));
    }

    @Override
    public OptionalInt judgedAlike(Recipe recipe, Series series) {
        return asked(() -> store.runs().judgedAlike(recipe, series))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private <T> Optional<T> asked(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (StoreException e) {
            tell(e.reason());
            return Optional.empty();
        }
    }

    private void owe(Runnable writing) {
        owed.add(writing);
        pay().ifPresent(this::tell);
    }

    /** In the order in which it came: what is known of a run belongs to one that is there. */
    private Optional<Message> pay() {
        Optional<Message> missing = queue.catchUp();
        while (missing.isEmpty() && !owed.isEmpty()) {
            try {
                owed.peek().run();
                owed.remove();
            } catch (StoreException e) {
                missing = Optional.of(e.reason());
            }
        }
        return missing;
    }

    @Override
    public Optional<Message> settle() {
        return pay().or(store::gone);
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
