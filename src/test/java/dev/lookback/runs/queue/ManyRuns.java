package dev.lookback.runs.queue;

import dev.lookback.engine.Engine;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.store.RunStore;
import dev.lookback.training.Job;
import dev.lookback.training.RunEvent;
import dev.lookback.training.Trainer;
import dev.lookback.training.Waves;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Stores as they are after years of exploring, in seconds: what one run did is written down again and again. */
public final class ManyRuns {

    private static final List<String> SERIES = List.of("000300.SH.csv", "ETTh1.csv", "waves.csv");

    private ManyRuns() {}

    /** Makes a store with so many runs, of different recipes on a few series. */
    public static void write(Path file, int count) {
        List<RunEvent> events = events();
        Random random = new Random(1);
        try (RunStore store = RunStore.open(file, "1")) {
            for (int i = 0; i < count; i++) {
                Recipe recipe = Waves.recipe().withSeed(i % 5);
                recipe =
                        recipe.withTraining(recipe.training().withLearningRate(Math.pow(10, -4 * random.nextDouble())));
                long id = store.runs().add(NewRun.of(recipe, SERIES.get(i % SERIES.size())));
                RunRecorder recorder = new RunRecorder(store, Waves.series(), () -> id, 1, 2, () -> false, reason -> {
                    throw new AssertionError(reason);
                });
                events.forEach(recorder);
            }
        }
    }

    private static List<RunEvent> events() {
        List<RunEvent> events = new ArrayList<>();
        try (Trainer trainer = new Trainer()) {
            Job job = Job.of(Waves.recipe(), Waves.series())
                    .withEngine(Engine.best().withThreads(1));
            trainer.start(job, events::add).result().toCompletableFuture().join();
        }
        return events;
    }
}
