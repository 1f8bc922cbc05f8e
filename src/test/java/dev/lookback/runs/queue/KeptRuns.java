package dev.lookback.runs.queue;

import dev.lookback.recipe.Recipe;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.store.RunStore;
import dev.lookback.training.Job;
import dev.lookback.training.RunResult;
import dev.lookback.training.Trainer;
import dev.lookback.training.Waves;

/** Runs that were really trained, in a store. */
public final class KeptRuns {

    /** A run's number and what came of it. */
    public record Kept(long id, RunResult result) {}

    private KeptRuns() {}

    public static Kept train(RunStore store, Recipe recipe) {
        long id = store.runs().add(NewRun.of(recipe, "waves.csv"));
        try (Trainer trainer = new Trainer()) {
            Job job = Job.of(recipe, Waves.series()).sealed();
            RunResult result = trainer.start(job, recorder(store, id, job))
                    .result()
                    .toCompletableFuture()
                    .join();
            return new Kept(id, result);
        }
    }

    private static RunRecorder recorder(RunStore store, long id, Job job) {
        return new RunRecorder(store, job.series(), () -> id, job.engine().threads(), 10, () -> false, reason -> {
            throw new AssertionError(reason);
        });
    }
}
