package dev.lookback.cli.train;

import dev.lookback.cli.option.FileArguments;
import dev.lookback.export.ExperimentResults;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.TestPeeks;
import dev.lookback.runs.store.RunStore;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.Job;
import dev.lookback.training.Run;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunResult;
import dev.lookback.training.Trainer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Storage of a run and of its test peek count: in a store, or nowhere. */
interface RunKeeper extends AutoCloseable {

    /** Starts training, with the test split sealed. */
    Run start(Recipe recipe, Series series, Consumer<RunEvent> listener);

    /**
     * Counts a peek where the run has test results; empty where peeks are not counted, or cannot be yet.
     *
     * @param backtested whether a backtest is about to evaluate on the test split as well
     */
    Optional<TestPeeks> testPeeks(RunResult result, boolean backtested);

    /** Keeps the results of experiments on the run. */
    void keep(ExperimentResults results);

    /** Retries all failed writes; returns why some still fail, or empty. */
    Optional<Message> settle();

    /** Whether any write failed at first. */
    boolean wasTroubled();

    /** Number of runs evaluated on the same validation rows; empty where they are not counted. */
    OptionalInt runsOnSameValidation(Recipe recipe, Series series);

    @Override
    void close();

    static RunKeeper nowhere(Trainer trainer) {
        return new RunKeeper() {
            @Override
            public Run start(Recipe recipe, Series series, Consumer<RunEvent> listener) {
                return trainer.start(Job.of(recipe, series).sealed(), listener);
            }

            @Override
            public Optional<TestPeeks> testPeeks(RunResult result, boolean backtested) {
                return Optional.empty();
            }

            @Override
            public void keep(ExperimentResults results) {}

            @Override
            public Optional<Message> settle() {
                return Optional.empty();
            }

            @Override
            public boolean wasTroubled() {
                return false;
            }

            @Override
            public OptionalInt runsOnSameValidation(Recipe recipe, Series series) {
                return OptionalInt.empty();
            }

            @Override
            public void close() {}
        };
    }

    /**
     * @param optimizer whether to keep the final optimizer state as well
     * @param trouble notified once of a failed write
     */
    static RunKeeper in(Path file, boolean optimizer, Trainer trainer, Consumer<Message> trouble) {
        RunStore store = FileArguments.store(file);
        store.keep(store.rules().withOptimizers(optimizer));
        return new StoreRunKeeper(store, trainer, trouble);
    }
}
