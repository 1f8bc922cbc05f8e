package dev.lookback.runs.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.engine.Engine;
import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.Branch;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.runs.search.Objective;
import dev.lookback.runs.search.SearchKind;
import dev.lookback.runs.search.SweepSettings;
import dev.lookback.runs.search.Trial;
import dev.lookback.runs.store.QueueItem;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.weights.KeepRules;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Series;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.text.Message;
import dev.lookback.training.EpochResult;
import dev.lookback.training.Job;
import dev.lookback.training.Run;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunResult;
import dev.lookback.training.RunState;
import dev.lookback.training.Trainer;
import dev.lookback.training.Waves;
import dev.lookback.window.split.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunQueueTest {

    /** Events of a queue about a run. */
    private record Told(long run, RunEvent event) {}

    @TempDir
    private Path folder;

    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> begun = new LinkedBlockingQueue<>();
    private final Semaphore changes = new Semaphore(0);
    private final BlockingQueue<Message> troubles = new LinkedBlockingQueue<>();
    private Consumer<Told> reaction = event -> {};
    private Path csv;
    private Series series;
    private RunStore store;
    private Trainer trainer;
    private RunQueue queue;

    @BeforeEach
    void open() throws IOException {
        if (csv == null) {
            csv = Files.writeString(folder.resolve("waves.csv"), csv(Waves.series()));
            series = new SeriesReader()
                    .read(csv, ReadOptions.detect(), ReadProgress.NONE)
                    .series();
        }
        store = RunStore.open(folder.resolve("runs.db"), "1");
        trainer = new Trainer();
        queue = new RunQueue(store, trainer, Engine.best().withThreads(2), new QueueListener() {
            @Override
            public void begins(long run, Job job, CompletionStage<Run> handle) {
                begun.add(run);
            }

            @Override
            public void event(long run, RunEvent event) {
                told.add(new Told(run, event));
                reaction.accept(new Told(run, event));
            }

            @Override
            public void changed() {
                changes.release();
            }

            @Override
            public void trouble(Message reason) {
                troubles.add(reason);
            }
        });
    }

    @AfterEach
    void close() {
        queue.close();
        trainer.close();
        store.close();
    }

    private static String csv(Series series) {
        double[] noise = series.values("noise");
        double[] close = series.values("close");
        StringBuilder text = new StringBuilder("noise,close\n");
        for (int i = 0; i < noise.length; i++) {
            text.append(noise[i]).append(',').append(close[i]).append('\n');
        }
        return text.toString();
    }

    private Recipe recipe(long seed) {
        DataReference data = DataReference.to(series, "close");
        return Waves.recipe().withData(data).withSeed(seed);
    }

    private NewRun run(long seed) {
        return NewRun.of(recipe(seed), "waves.csv");
    }

    private RunResult alone(Recipe recipe, int threads) {
        Job job = Job.of(recipe, series)
                .withEngine(Engine.best().withThreads(threads))
                .sealed();
        return trainer.start(job, event -> {}).result().toCompletableFuture().join();
    }

    /** Waits until so many runs are over; returns their numbers in that order. */
    private List<Long> over(int runs) throws InterruptedException {
        List<Long> over = new ArrayList<>();
        while (over.size() < runs) {
            Told next = told.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("%s of %d runs are over", over, runs).isNotNull();
            if (next.event() instanceof RunEvent.Over || next.event() instanceof RunEvent.Failed) {
                over.add(next.run());
            }
        }
        return over;
    }

    private static double[] losses(List<EpochResult> history) {
        return history.stream()
                .flatMapToDouble(e -> DoubleStream.of(e.loss(), e.valLoss()))
                .toArray();
    }

    @Test
    void severalRunsHaveAThreadEachAndTheNumbersOfRunsThatAreAlone() throws Exception {
        queue.add(IntStream.rangeClosed(1, 5).mapToObj(this::run).toList());

        List<Long> over = over(5);

        for (long id : over) {
            StoredRun run = store.runs().find(id).orElseThrow();
            assertThat(run.state()).isEqualTo(RunState.FINISHED);
            assertThat(run.threads()).hasValue(1);
            assertThat(losses(run.history()))
                    .containsExactly(losses(alone(run.recipe(), 1).history()));
        }
        assertThat(over).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
        assertThat(troubles).isEmpty();
    }

    @Test
    void aRunThatIsAloneHasAllThreads() throws Exception {
        queue.add(List.of(run(1)));

        long id = over(1).get(0);

        assertThat(store.runs().find(id).orElseThrow().threads()).hasValue(2);
    }

    @Test
    void whatIsMovedForwardComesFirst() throws Exception {
        queue.pause(true);
        queue.add(List.of(run(1), run(2), run(3), run(4)));
        queue.move(new QueueItem.OfRun(4), 0);
        queue.remove(new QueueItem.OfRun(2));
        queue.pause(false);

        over(3);
        assertThat(begun).containsExactly(4L, 1L, 3L);
        assertThat(store.runs().find(2).orElseThrow().state()).isEqualTo(RunState.STOPPED);
    }

    @Test
    void aClosedProgramGoesOnWhereItWasWithTheSameNumbers() throws Exception {
        CountDownLatch secondEpoch = new CountDownLatch(1);
        reaction = event -> {
            if (event.event() instanceof RunEvent.Reached reached
                    && reached.checkpoint().epoch() == 2) {
                secondEpoch.countDown();
            }
        };
        queue.add(List.of(run(1), run(2), run(3)));
        secondEpoch.await();
        close();
        told.clear();
        open();
        assertThat(store.runs().in(RunState.INTERRUPTED)).isNotEmpty();
        assertThat(store.runs().in(RunState.TRAINING)).isEmpty();

        queue.begin();
        while (!store.queue().items().isEmpty()) {
            assertThat(changes.tryAcquire(60, TimeUnit.SECONDS))
                    .as("the queue goes on")
                    .isTrue();
        }

        for (long id = 1; id <= 3; id++) {
            StoredRun run = store.runs().find(id).orElseThrow();
            RunResult straight = alone(run.recipe(), run.threads().orElseThrow());
            assertThat(run.state()).isEqualTo(RunState.FINISHED);
            assertThat(losses(run.history())).containsExactly(losses(straight.history()));
            assertThat(run.scores()).isEqualTo(straight.scores());
        }
    }

    @Test
    void nothingOfTheTestSplitLeavesTheQueue() throws Exception {
        List<RunEvent> byHand = new CopyOnWriteArrayList<>();
        queue.trainNow(run(1), series, byHand::add, id -> {})
                .thenCompose(Run::result)
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
        queue.add(List.of(run(2)));
        while (store.runs().in(RunState.FINISHED).size() < 2) {
            assertThat(changes.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        }

        List<RunEvent> all =
                Stream.concat(byHand.stream(), told.stream().map(Told::event)).toList();
        assertThat(all)
                .hasAtLeastOneElementOfType(RunEvent.Over.class)
                .hasAtLeastOneElementOfType(RunEvent.EpochDone.class);
        assertThat(all).allSatisfy(event -> {
            if (event instanceof RunEvent.EpochDone epoch) {
                assertThat(epoch.forecasts()).containsOnlyKeys(Split.FOR_CHOOSING);
                assertThat(epoch.scores()).containsOnlyKeys(Split.FOR_CHOOSING);
            } else if (event instanceof RunEvent.Over over) {
                assertThat(over.result().forecasts()).containsOnlyKeys(Split.FOR_CHOOSING);
                assertThat(over.result().scores()).containsOnlyKeys(Split.FOR_CHOOSING);
            }
        });
        for (long run = 1; run <= 2; run++) {
            assertThat(store.outcomes().forecasts(run)).containsOnlyKeys(Split.FOR_CHOOSING);
            assertThat(store.runs().find(run).orElseThrow().isTestSealed()).isTrue();
        }
    }

    @Test
    void aRunAskedForByHandIsKeptToo() {
        Run handle = queue.trainNow(run(1), series, event -> {}, id -> {})
                .toCompletableFuture()
                .join();

        RunResult result = handle.result().toCompletableFuture().join();

        StoredRun kept = store.runs().find(1).orElseThrow();
        assertThat(kept.scores()).isEqualTo(result.scores());
        assertThat(store.queue().items()).isEmpty();
    }

    @Test
    void whatTheStoreMissedIsKeptOnceItCanBe() throws Exception {
        Path file = folder.resolve("runs.db");
        Path away = folder.resolve("away.db");
        AtomicInteger epochs = new AtomicInteger();
        Run handle = queue.trainNow(
                        run(1),
                        series,
                        event -> {
                            if (event instanceof RunEvent.Reached && epochs.incrementAndGet() == 1) {
                                assertThat(file.toFile().renameTo(away.toFile()))
                                        .isTrue();
                            }
                        },
                        id -> {})
                .toCompletableFuture()
                .join();
        RunResult result = handle.result().toCompletableFuture().join();
        assertThat(result.state()).isEqualTo(RunState.FINISHED);
        assertThat(queue.catchUp()).map(Message::key).contains("runs.store.gone");

        Files.move(away, file);
        assertThat(queue.catchUp()).isEmpty();

        StoredRun kept = store.runs().find(1).orElseThrow();
        assertThat(kept.state()).isEqualTo(RunState.FINISHED);
        assertThat(kept.history()).isEqualTo(result.history()).hasSizeGreaterThan(2);
        assertThat(kept.scores()).isEqualTo(result.scores());
        assertThat(store.outcomes().model(1).orElseThrow().weights())
                .isEqualTo(result.model().weights());
        assertThat(store.runs().rows(new RunQuery(Filter.parse("state = finished"), List.of(), List.of())))
                .hasSize(1);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet unjudged = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM epoch WHERE val_mae IS NULL OR val_skill IS NULL")) {
            assertThat(unjudged.getInt(1)).isZero();
        }
        assertThat(troubles).as("told once").hasSize(1);
    }

    @Test
    void aRunThatWasStoppedByHandStaysStoppedThoughItIsWrittenDownOnlyAtTheEnd() throws Exception {
        Path file = folder.resolve("runs.db");
        Path away = folder.resolve("away.db");
        CompletableFuture<Run> handle = new CompletableFuture<>();
        Recipe endless = recipe(1).withTraining(recipe(1).training().withEpochs(1_000_000));
        queue.trainNow(
                        NewRun.of(endless, "waves.csv"),
                        series,
                        event -> {
                            if (event instanceof RunEvent.Reached reached
                                    && reached.checkpoint().epoch() == 2) {
                                assertThat(file.toFile().renameTo(away.toFile()))
                                        .isTrue();
                                handle.join().stop();
                            }
                        },
                        id -> {})
                .thenAccept(handle::complete);
        assertThat(handle.join().result().toCompletableFuture().join().state()).isEqualTo(RunState.STOPPED);

        assertThat(away.toFile().renameTo(file.toFile())).isTrue();
        close();
        open();

        assertThat(store.runs().find(1).orElseThrow().state()).isEqualTo(RunState.STOPPED);
    }

    @Test
    void aRunThatTheStoreCouldNotEvenAddIsKeptFromItsFirstEpoch() throws Exception {
        Path file = folder.resolve("runs.db");
        Path away = Files.move(file, folder.resolve("away.db"));
        AtomicLong number = new AtomicLong();
        RunResult result = queue.trainNow(run(1), series, event -> {}, number::set)
                .thenCompose(Run::result)
                .toCompletableFuture()
                .join();
        assertThat(queue.catchUp()).isPresent();
        assertThat(number).hasValue(0);

        Files.move(away, file);
        assertThat(queue.catchUp()).isEmpty();

        StoredRun kept = store.runs().find(number.get()).orElseThrow();
        assertThat(kept.facts()).isPresent();
        assertThat(kept.history()).isEqualTo(result.history());
        assertThat(kept.state()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void trainingGoesOnFromTheLastEpochOfAnotherRunWhoseOptimizerWasKept() throws Exception {
        store.keep(KeepRules.usual().withOptimizers(true));
        queue.add(List.of(run(1)));
        long parent = over(1).get(0);
        Recipe longer = recipe(1).withTraining(recipe(1).training().withEpochs(7));
        queue.add(
                List.of(NewRun.of(longer, "waves.csv").withBranch(Optional.of(new Branch(parent, OptionalInt.of(4))))));

        long child = over(1).get(0);

        List<EpochResult> history = store.runs().find(child).orElseThrow().history();
        assertThat(losses(history)).containsExactly(losses(alone(longer, 2).history()));
    }

    @Test
    void withoutItsOptimizerAnotherRunGoesOnWithTheWeightsAlone() throws Exception {
        queue.add(List.of(run(1)));
        long parent = over(1).get(0);
        Recipe longer = recipe(1).withTraining(recipe(1).training().withEpochs(7));
        queue.add(
                List.of(NewRun.of(longer, "waves.csv").withBranch(Optional.of(new Branch(parent, OptionalInt.of(4))))));

        long child = over(1).get(0);

        List<EpochResult> history = store.runs().find(child).orElseThrow().history();
        List<EpochResult> before = store.runs().find(parent).orElseThrow().history();
        assertThat(history).hasSize(7);
        assertThat(history.subList(0, 4)).isEqualTo(before);
        assertThat(losses(history)).isNotEqualTo(losses(alone(longer, 2).history()));
    }

    @Test
    void anotherLossBeginsAHistoryOfItsOwnWithTheParentsWeights() throws Exception {
        queue.add(List.of(run(1)));
        long parent = over(1).get(0);
        Recipe other = recipe(1)
                .withTraining(recipe(1).training().withLoss(new Loss.Mse()).withLearningRate(1e-12));
        queue.add(
                List.of(NewRun.of(other, "waves.csv").withBranch(Optional.of(new Branch(parent, OptionalInt.of(2))))));

        long child = over(1).get(0);

        assertThat(store.progress().weights(child, 1).orElseThrow())
                .containsExactly(store.progress().weights(parent, 2).orElseThrow(), within(1e-6f));
        assertThat(store.runs().find(child).orElseThrow().history()).hasSize(4);
    }

    @Test
    void dataThatIsGoneOrChangedIsTold() throws Exception {
        Files.move(csv, folder.resolve("elsewhere.csv"));
        queue.add(List.of(run(1)));
        over(1);
        Files.writeString(csv, csv(Waves.series()) + "1,1\n");
        queue.add(List.of(run(2)));
        over(1);

        assertThat(store.runs().find(1).orElseThrow().failure())
                .get()
                .extracting(f -> f.reason().key())
                .isEqualTo("runs.queue.noData");
        assertThat(store.runs().find(2).orElseThrow().failure())
                .get()
                .extracting(f -> f.reason().key())
                .isEqualTo("runs.queue.otherData");
        assertThat(store.queue().items()).isEmpty();
    }

    @Test
    void aStoreThatFailsEndsNoRun() {
        store.close();

        RunResult result = queue.trainNow(run(1), series, event -> {}, id -> {})
                .thenCompose(Run::result)
                .toCompletableFuture()
                .join();

        assertThat(result.state()).isEqualTo(RunState.FINISHED);
        assertThat(troubles).isNotEmpty();
        store = RunStore.open(folder.resolve("runs.db"), "1");
    }

    // ---- sweeps

    private static SweepSettings settings(SearchKind kind, boolean halving, String... vary) {
        return new SweepSettings(
                List.of(vary),
                kind,
                Objective.VALIDATION_MAE,
                halving,
                OptionalInt.of(9),
                OptionalDouble.empty(),
                2,
                3);
    }

    private StoredSweep awaitSweep(long id) throws InterruptedException {
        while (true) {
            Optional<StoredSweep> sweep = store.sweeps().find(id);
            if (sweep.isPresent() && sweep.get().isOver()) {
                return sweep.get();
            }
            assertThat(changes.tryAcquire(60, TimeUnit.SECONDS))
                    .as("the sweep goes on")
                    .isTrue();
        }
    }

    private List<StoredRun> trials(StoredSweep sweep) {
        return store.sweeps().trials(sweep).stream()
                .map(trial -> store.runs().find(trial.run()).orElseThrow())
                .toList();
    }

    @Test
    void aSweepTrainsItsTrialsAndHidesTheirTestResults() throws Exception {
        // Lookback 400 leaves no window.
        queue.add("a", recipe(1), settings(SearchKind.GRID, false, "lookback=5,10,400", "filters=2,4,6"));

        StoredSweep sweep = awaitSweep(1);

        assertThat(sweep.excluded()).isEqualTo(3);
        assertThat(sweep.outcome().orElseThrow().key()).isEqualTo("runs.sweep.all");
        assertThat(store.sweeps().trials(sweep)).hasSize(6).allSatisfy(trial -> {
            assertThat(trial.trial().state()).isEqualTo(Trial.State.FINISHED);
            assertThat(trial.trial().costs())
                    .hasSize(4)
                    .allSatisfy(cost -> assertThat(cost).isPositive());
        });
        assertThat(trials(sweep)).allSatisfy(run -> {
            assertThat(run.threads()).hasValue(1);
            assertThat(run.scores()).containsOnlyKeys(Split.TRAIN, Split.VALIDATION);
            assertThat(store.outcomes().forecasts(run.id())).doesNotContainKey(Split.TEST);
            assertThat(losses(run.history()))
                    .containsExactly(losses(alone(run.recipe(), 1).history()));
        });
        assertThat(trials(sweep).get(0).scores().get(Split.VALIDATION).network().maeUnits())
                .isEqualTo(store.sweeps().trials(sweep).get(0).trial().cost());
        assertThat(store.queue().items()).isEmpty();
    }

    @Test
    void halvingGoesOnWithTheBestAsIfTheyHadNeverWaited() throws Exception {
        queue.add("a", recipe(1), settings(SearchKind.RANDOM, true, "lookback=5..20", "learningRate=1e-5..1e-1:log"));

        StoredSweep sweep = awaitSweep(1);

        List<StoredRun> trials = trials(sweep);
        assertThat(trials).hasSize(9);
        List<StoredRun> whole =
                trials.stream().filter(run -> run.state() == RunState.FINISHED).toList();
        assertThat(whole).isNotEmpty().hasSizeLessThan(6);
        assertThat(trials)
                .filteredOn(run -> run.state() != RunState.FINISHED)
                .allSatisfy(run -> assertThat(run.state()).isEqualTo(RunState.WAITING));
        assertThat(losses(whole.get(0).history()))
                .containsExactly(losses(alone(whole.get(0).recipe(), 1).history()));
    }

    @Test
    void aSweepThatWasInterruptedGoesOnAndRepeatsNothing() throws Exception {
        CountDownLatch some = new CountDownLatch(7);
        reaction = event -> {
            if (event.event() instanceof RunEvent.Reached) {
                some.countDown();
            }
        };
        queue.add("a", recipe(1), settings(SearchKind.RANDOM, false, "lookback=5..20", "filters=2..6"));
        some.await();
        close();
        open();

        queue.begin();
        StoredSweep sweep = awaitSweep(1);

        List<StoredRun> trials = trials(sweep);
        assertThat(trials).hasSize(9).extracting(StoredRun::recipe).doesNotHaveDuplicates();
        assertThat(trials).allSatisfy(run -> {
            assertThat(run.state()).isEqualTo(RunState.FINISHED);
            assertThat(losses(run.history()))
                    .containsExactly(losses(alone(run.recipe(), 1).history()));
        });
    }

    @Test
    void theTimeOfASweepRunsWithOneTrialAtATimeAndStandsInBetween() throws Exception {
        SweepSettings one = new SweepSettings(
                List.of("seed=1..1000"),
                SearchKind.GRID,
                Objective.VALIDATION_MAE,
                false,
                OptionalInt.empty(),
                OptionalDouble.of(1e-6),
                1,
                3);
        queue.add("a", recipe(1), one);

        StoredSweep sweep = awaitSweep(1);

        assertThat(sweep.outcome().orElseThrow().key()).isEqualTo("runs.sweep.timeIsUp");
        assertThat(store.sweeps().trials(sweep)).hasSize(1);
        assertThat(sweep.seconds()).isPositive();
    }

    @Test
    void aBranchWhoseWeightsAreGoneFailsWithTheReason() throws Exception {
        queue.add(List.of(run(1)));
        long parent = over(1).get(0);
        queue.add(List.of(
                NewRun.of(recipe(1), "waves.csv").withBranch(Optional.of(new Branch(parent, OptionalInt.of(77))))));

        long child = over(1).get(0);

        assertThat(store.runs().find(child).orElseThrow().failure())
                .get()
                .extracting(f -> f.reason().key())
                .isEqualTo("runs.queue.noWeights");
    }

    @Test
    void whatIsOverStaysAsItIsWhenItIsTakenOut() throws Exception {
        queue.add(List.of(run(1)));
        long id = over(1).get(0);
        store.claims().giveUp(id);

        assertThat(store.runs().find(id).orElseThrow().state()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void anInterruptedSweepBeginsEachOfItsTrialsOnceAgain() throws Exception {
        CountDownLatch some = new CountDownLatch(2);
        reaction = event -> {
            if (event.event() instanceof RunEvent.Reached) {
                some.countDown();
            }
        };
        queue.add("a", recipe(1), settings(SearchKind.GRID, false, "seed=1..6"));
        some.await();
        close();
        begun.clear();
        open();
        List<Long> interrupted = store.runs().in(RunState.INTERRUPTED);

        queue.begin();
        awaitSweep(1);

        assertThat(interrupted).isNotEmpty();
        assertThat(begun).doesNotHaveDuplicates().containsAll(interrupted);
        assertThat(store.sweeps().trials(store.sweeps().find(1).orElseThrow())).hasSize(6);
    }

    @Test
    void programsThatShareASweepTrainEachTrialOnceAndBothSeeItEnd() throws Exception {
        Semaphore othersChanges = new Semaphore(0);
        BlockingQueue<Long> othersBegun = new LinkedBlockingQueue<>();
        try (RunStore other = RunStore.open(store.file(), "1");
                RunQueue others = new RunQueue(other, trainer, Engine.best().withThreads(2), new QueueListener() {
                    @Override
                    public void begins(long run, Job job, CompletionStage<Run> handle) {
                        othersBegun.add(run);
                    }

                    @Override
                    public void event(long run, RunEvent event) {}

                    @Override
                    public void changed() {
                        othersChanges.release();
                    }

                    @Override
                    public void trouble(Message reason) {
                        troubles.add(reason);
                    }
                })) {
            queue.add(
                    "a",
                    recipe(1),
                    settings(SearchKind.GRID, false, "seed=1..12").withRuns(OptionalInt.of(12)));
            others.begin();

            StoredSweep sweep = awaitSweep(1);
            while (other.sweeps().find(1).filter(StoredSweep::isOver).isEmpty()) {
                assertThat(othersChanges.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
            }

            assertThat(store.sweeps().trials(sweep))
                    .hasSize(12)
                    .extracting(trial -> trial.trial().point())
                    .doesNotHaveDuplicates();
            assertThat(Stream.concat(begun.stream(), othersBegun.stream()))
                    .hasSize(12)
                    .doesNotHaveDuplicates();
            assertThat(troubles).isEmpty();
        }
    }

    @Test
    void whatAnotherProgramWaitsForIsSeenAlthoughItSaysNothing() throws Exception {
        // Somebody else is at all trials that may be trained at once.
        try (RunStore other = RunStore.open(store.file(), "1")) {
            StoredSweep sweep = other.sweeps()
                    .findOrAdd(
                            any -> false,
                            recipe(1),
                            settings(SearchKind.GRID, false, "seed=1..3").withRuns(OptionalInt.of(3)));
            SweepDriver driver = new SweepDriver(other, new SeriesCache(other.file(), Runnable::run, () -> {}));
            long first = driver.next(sweep, 0).orElseThrow().run();
            long second = driver.next(sweep, 0).orElseThrow().run();
            assertThat(driver.next(sweep, 0)).isEmpty();
            queue.add(new QueueItem.OfSweep(sweep.id()));
            assertThat(changes.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
            assertThat(begun).isEmpty();

            other.runs().state(first, RunState.FINISHED);

            assertThat(begun.poll(60, TimeUnit.SECONDS)).isNotNull().isNotIn(first, second);
            over(1);
            other.runs().state(second, RunState.FINISHED);
            assertThat(awaitSweep(sweep.id()).isOver()).isTrue();
        }
    }

    @Test
    void whatIsTakenOutOfTheQueueWhileAnotherProgramTrainsItStaysWithThatProgram() throws Exception {
        queue.pause(true);
        queue.add(List.of(run(1)));
        try (RunStore other = RunStore.open(store.file(), "1")) {
            assertThat(changes.tryAcquire(2, 60, TimeUnit.SECONDS)).isTrue();
            assertThat(other.claims().claim(1)).isTrue();
            queue.remove(new QueueItem.OfRun(1));
            assertThat(changes.tryAcquire(60, TimeUnit.SECONDS)).isTrue();

            assertThat(store.queue().items()).isEmpty();
            assertThat(store.runs().find(1).orElseThrow().state()).isEqualTo(RunState.TRAINING);
            assertThat(store.claims().claim(1)).isFalse();
        }
    }

    @Test
    void aSweepWhoseDataIsGoneLeavesTheQueueAndSaysSo() throws Exception {
        Files.delete(csv);
        queue.add("a", recipe(1), settings(SearchKind.RANDOM, false, "lookback=5..20"));

        assertThat(troubles.poll(60, TimeUnit.SECONDS).key()).isEqualTo("runs.queue.noData");
        assertThat(store.sweeps().find(1).orElseThrow().isOver()).isFalse();
    }
}
