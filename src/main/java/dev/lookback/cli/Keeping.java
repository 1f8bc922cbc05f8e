package dev.lookback.cli;

import dev.lookback.engine.Engine;
import dev.lookback.export.Findings;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.TestLooks;
import dev.lookback.runs.queue.RunQueue;
import dev.lookback.runs.queue.Watcher;
import dev.lookback.runs.store.RunStore;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.training.Job;
import dev.lookback.training.Run;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunResult;
import dev.lookback.training.Trainer;
import dev.lookback.window.Split;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Where a run is kept, and looks at its test results are counted: in a store, or nowhere. */
interface Keeping extends AutoCloseable {

    /** Trains, without a look at the test split. */
    Run start(Recipe recipe, Series series, Consumer<RunEvent> listener);

    /**
     * Counts a look where the result of the run has test results; empty where nobody counts.
     *
     * @param backtested whether a backtest is about to look at the test split as well
     */
    Optional<TestLooks> looks(RunResult result, boolean backtested);

    /** What was found out about the run by further runs. */
    void keep(Findings findings);

    /** How many runs were judged by the same validation rows; empty where nobody counts. */
    OptionalInt judgedAlike(Recipe recipe, Series series);

    @Override
    void close();

    static Keeping nowhere(Trainer trainer) {
        return new Keeping() {
            @Override
            public Run start(Recipe recipe, Series series, Consumer<RunEvent> listener) {
                return trainer.start(Job.of(recipe, series).sealed(), listener);
            }

            @Override
            public Optional<TestLooks> looks(RunResult result, boolean backtested) {
                return Optional.empty();
            }

            @Override
            public void keep(Findings findings) {}

            @Override
            public OptionalInt judgedAlike(Recipe recipe, Series series) {
                return OptionalInt.empty();
            }

            @Override
            public void close() {}
        };
    }

    /**
     * @param optimizer whether what the optimizer remembers in the end is kept as well
     * @param err for what could not be written down
     */
    static Keeping in(Path file, boolean optimizer, Trainer trainer, PrintWriter err, Texts texts) {
        RunStore store = Files.store(file);
        store.keep(store.rules().withOptimizers(optimizer));
        return new InStore(store, trainer, reason -> err.println(texts.get(reason)));
    }

    /** What waits in the store, and what else it has, is left alone. */
    final class InStore implements Keeping {

        private final RunStore store;
        private final RunQueue queue;
        private final AtomicReference<Long> id = new AtomicReference<>();

        private InStore(RunStore store, Trainer trainer, Consumer<Message> trouble) {
            this.store = store;
            queue = new RunQueue(store, trainer, Engine.best(), watcher(trouble), item -> false);
        }

        private static Watcher watcher(Consumer<Message> trouble) {
            return new Watcher() {
                @Override
                public void begins(long run, Job job, CompletionStage<Run> handle) {}

                @Override
                public void event(long run, RunEvent event) {}

                @Override
                public void changed() {}

                @Override
                public void trouble(Message reason) {
                    trouble.accept(reason);
                }
            };
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
        public Optional<TestLooks> looks(RunResult result, boolean backtested) {
            String digest = result.recipe().data().digest();
            if (backtested) {
                store.looks().look(digest);
            }
            Optional<Long> run = Optional.ofNullable(id.get());
            if (!result.scores().containsKey(Split.TEST)) {
                return Optional.of(store.looks().count(digest, run));
            }
            return Optional.of(run.map(kept -> store.looks()
                            .open(
                                    kept,
                                    result.forecasts().get(Split.TEST),
                                    result.scores().get(Split.TEST)))
                    .orElseGet(() -> store.looks().look(digest)));
        }

        @Override
        public void keep(Findings findings) {
            Optional.ofNullable(id.get()).ifPresent(run -> findings.keep(store, run));
        }

        @Override
        public OptionalInt judgedAlike(Recipe recipe, Series series) {
            return OptionalInt.of(store.runs().judgedAlike(recipe, series));
        }

        @Override
        public void close() {
            queue.close();
            store.close();
        }
    }
}
