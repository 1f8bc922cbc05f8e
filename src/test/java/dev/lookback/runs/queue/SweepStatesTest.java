package dev.lookback.runs.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.Slow;
import dev.lookback.engine.OptimizerState;
import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.search.Objective;
import dev.lookback.runs.search.SearchKind;
import dev.lookback.runs.search.SweepSettings;
import dev.lookback.runs.store.RunStore;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Series;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.training.Checkpoint;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunState;
import dev.lookback.training.Waves;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/**
 * The states of a sweep's trials under programs that claim, train, end, are closed, are killed and come back in any order: each trial
 * is trained once, by one program, and no epoch twice.
 */
@Slow
class SweepStatesTest {

    private static final int PROGRAMS = 3;
    private static final int TRIALS = 6;
    private static final int PARALLEL = 2;

    /** Step of the state machine: an action of a program, or an event that befalls it. */
    enum Event {
        OPEN,
        CLAIM,
        EPOCH,
        END,
        CLOSE,
        KILL
    }

    record Happening(int program, Event event) {}

    /** A program without threads: it trains an epoch when it is told to. */
    private final class Program {

        private final RunStore store = RunStore.open(file, "1");
        private final SweepDriver driver = new SweepDriver(store, new SeriesCache(file, Runnable::run, () -> {}));

        /** Until which epoch each is to be trained. */
        private final Map<Long, Integer> training = new HashMap<>();

        boolean claim() {
            store.takeOver();
            StoredSweep sweep = sweep(store);
            if (sweep.isOver()) {
                return false;
            }
            Optional<SweepDriver.Assignment> next = driver.next(sweep, 0);
            next.ifPresent(assignment -> {
                assertThat(trained.add(assignment.run())).as("claimed once").isTrue();
                training.put(assignment.run(), assignment.until());
                assertThat(trained).hasSizeLessThanOrEqualTo(PARALLEL);
            });
            return next.isPresent();
        }

        void epoch() {
            training.keySet().stream().findFirst().ifPresent(run -> {
                List<EpochResult> history = new ArrayList<>(store.progress().history(run));
                int epoch = history.size() + 1;
                assertThat(epochs.merge(run, 1, Integer::sum))
                        .as("no epoch twice")
                        .isEqualTo(epoch);
                history.add(new EpochResult(epoch, 1.0 / (run + epoch), 1.0 / (run + epoch), 1, 1e-3));
                float[] weights = {epoch};
                Checkpoint reached =
                        new Checkpoint(history, epoch, weights, weights, OptimizerState.fresh(), Double.NaN, epoch, 1);
                store.progress().reached(run, reached, Map.of(), 2);
                if (epoch >= training.get(run)) {
                    end(run, epoch < recipe.training().epochs() ? RunState.WAITING : RunState.FINISHED);
                }
            });
        }

        /** Before its time, as early stopping does. */
        void end() {
            training.keySet().stream().findFirst().ifPresent(run -> end(run, RunState.FINISHED));
        }

        private void end(long run, RunState state) {
            training.remove(run);
            trained.remove(run);
            store.runs().state(run, state);
        }

        void close() {
            List.copyOf(training.keySet()).forEach(run -> end(run, RunState.INTERRUPTED));
            store.close();
        }

        /** Nothing is written down any more. */
        void kill() {
            trained.removeAll(training.keySet());
            store.close();
        }
    }

    private Path folder;
    private Path file;
    private Recipe recipe;
    private final Set<Long> trained = ConcurrentHashMap.newKeySet();
    private final Map<Long, Integer> epochs = new HashMap<>();

    @BeforeProperty
    void series() throws IOException {
        folder = Files.createTempDirectory("states");
        Path csv = Files.writeString(folder.resolve("waves.csv"), csv(Waves.series()));
        Series series = new SeriesReader()
                .read(csv, ReadOptions.detect(), ReadProgress.NONE)
                .series();
        recipe = Waves.recipe().withData(DataReference.to(series, "close"));
    }

    private static String csv(Series series) {
        double[] noise = series.values("noise");
        double[] close = series.values("close");
        return IntStream.range(0, noise.length)
                .mapToObj(i -> noise[i] + "," + close[i])
                .collect(Collectors.joining("\n", "noise,close\n", "\n"));
    }

    @AfterProperty
    void clean() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(each -> {
                try {
                    Files.delete(each);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void begin(boolean halving) {
        file = folder.resolve("runs" + System.nanoTime() + ".db");
        trained.clear();
        epochs.clear();
        try (RunStore store = RunStore.open(file, "1")) {
            SweepSettings settings = new SweepSettings(
                    List.of("seed=1.." + TRIALS),
                    SearchKind.GRID,
                    Objective.VALIDATION_LOSS,
                    halving,
                    OptionalInt.empty(),
                    OptionalDouble.empty(),
                    PARALLEL,
                    1);
            store.sweeps().add("", recipe, settings);
        }
    }

    private static StoredSweep sweep(RunStore store) {
        return store.sweeps().all().get(0);
    }

    @Property(tries = 40)
    void eachTrialIsTrainedOnceWhateverHappens(
            @ForAll boolean halving,
            @ForAll @Size(min = 20, max = 120) List<@From("happenings") Happening> happenings) {
        begin(halving);
        Program[] programs = new Program[PROGRAMS];
        for (Happening next : happenings) {
            happen(programs, next);
        }
        for (Program program : programs) {
            if (program != null) {
                program.kill();
            }
        }

        Program last = new Program();
        while (!sweep(last.store).isOver()) {
            if (!last.claim()) {
                last.epoch();
            }
        }

        List<StoredTrial> trials = last.store.sweeps().trials(sweep(last.store));
        assertThat(trials).extracting(t -> t.trial().number()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(trials).extracting(t -> t.trial().point()).doesNotHaveDuplicates();
        List<StoredRun> runs = trials.stream()
                .map(trial -> last.store.runs().find(trial.run()).orElseThrow())
                .toList();
        assertThat(runs)
                .allSatisfy(run -> assertThat(run.state()).isIn(RunState.FINISHED, RunState.WAITING))
                .allSatisfy(run ->
                        assertThat(halving || run.state() == RunState.FINISHED).isTrue());
        assertThat(runs).extracting(StoredRun::state).contains(RunState.FINISHED);
        last.close();
    }

    private void happen(Program[] programs, Happening next) {
        Program program = programs[next.program()];
        if (next.event() == Event.OPEN) {
            programs[next.program()] = program == null ? new Program() : program;
        } else if (program != null) {
            switch (next.event()) {
                case OPEN -> throw new AssertionError(next);
                case CLAIM -> program.claim();
                case EPOCH -> program.epoch();
                case END -> program.end();
                case CLOSE -> program.close();
                case KILL -> program.kill();
            }
            if (next.event() == Event.CLOSE || next.event() == Event.KILL) {
                programs[next.program()] = null;
            }
        }
    }

    @Provide
    Arbitrary<Happening> happenings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, PROGRAMS - 1),
                        Arbitraries.frequency(
                                Tuple.of(3, Event.OPEN),
                                Tuple.of(6, Event.CLAIM),
                                Tuple.of(8, Event.EPOCH),
                                Tuple.of(1, Event.END),
                                Tuple.of(1, Event.CLOSE),
                                Tuple.of(2, Event.KILL)))
                .as(Happening::new);
    }

    /** Really at once: what one chooses, another one is choosing too. */
    @Property(tries = 5)
    void programsThatClaimAtTheSameMomentGetDifferentTrials(@ForAll Random random) throws Exception {
        begin(random.nextBoolean());
        List<Program> programs = List.of(new Program(), new Program(), new Program());
        ExecutorService threads = Executors.newFixedThreadPool(PROGRAMS);
        Phaser together = new Phaser(PROGRAMS);
        try {
            List<Future<Void>> ends = threads.invokeAll(programs.stream()
                    .<Callable<Void>>map(program -> () -> {
                        try {
                            while (!sweep(program.store).isOver()) {
                                together.arriveAndAwaitAdvance();
                                program.claim();
                                together.arriveAndAwaitAdvance();
                                while (!program.training.isEmpty()) {
                                    synchronized (epochs) {
                                        program.epoch();
                                    }
                                }
                                together.arriveAndAwaitAdvance();
                            }
                            return null;
                        } finally {
                            together.arriveAndDeregister(); // one that fails keeps nobody waiting
                        }
                    })
                    .toList());
            for (Future<Void> end : ends) {
                end.get();
            }
        } finally {
            threads.shutdownNow();
        }

        List<StoredTrial> trials = programs.get(0).store.sweeps().trials(sweep(programs.get(0).store));
        assertThat(trials).extracting(t -> t.trial().number()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(trials).extracting(t -> t.trial().point()).doesNotHaveDuplicates();
        programs.forEach(Program::close);
    }
}
