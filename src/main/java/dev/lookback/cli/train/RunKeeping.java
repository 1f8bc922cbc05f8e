package dev.lookback.cli.train;

import dev.lookback.cli.option.FileArguments;
import dev.lookback.export.RunFindings;
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

/** Where a run is kept, and looks at its test results are counted: in a store, or nowhere. */
interface RunKeeping extends AutoCloseable {

    /** Trains, without a look at the test split. */
    Run start(Recipe recipe, Series series, Consumer<RunEvent> listener);

    /**
     * Counts a look where the result of the run has test results; empty where nobody counts, or can do so yet.
     *
     * @param backtested whether a backtest is about to look at the test split as well
     */
    Optional<TestPeeks> looks(RunResult result, boolean backtested);

    /** What was found out about the run by further runs. */
    void keep(RunFindings findings);

    /** Tries once more to keep what could not be; tells why some of it still cannot. */
    Optional<Message> settle();

    /** Whether anything could not be kept at first. */
    boolean wasTroubled();

    /** How many runs were judged by the same validation rows; empty where nobody counts. */
    OptionalInt judgedAlike(Recipe recipe, Series series);

    @Override
    void close();

    static RunKeeping nowhere(Trainer trainer) {
        return new RunKeeping() {
            @Override
            public Run start(Recipe recipe, Series series, Consumer<RunEvent> listener) {
                return trainer.start(Job.of(recipe, series).sealed(), listener);
            }

            @Override
            public Optional<TestPeeks> looks(RunResult result, boolean backtested) {
                return Optional.empty();
            }

            @Override
            public void keep(RunFindings findings) {}

            @Override
            public Optional<Message> settle() {
                return Optional.empty();
            }

            @Override
            public boolean wasTroubled() {
                return false;
            }

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
     * @param trouble hears, once, why something cannot be kept
     */
    static RunKeeping in(Path file, boolean optimizer, Trainer trainer, Consumer<Message> trouble) {
        RunStore store = FileArguments.store(file);
        store.keep(store.rules().withOptimizers(optimizer));
        return new KeptInStore(store, trainer, trouble);
    }
}
