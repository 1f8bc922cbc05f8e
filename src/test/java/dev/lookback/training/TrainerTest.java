package dev.lookback.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.recipe.EarlyStopping;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Schedule;
import dev.lookback.recipe.Training;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.SplitSpec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The life of runs, seen from outside. */
class TrainerTest {

    private final List<RunEvent> events = new CopyOnWriteArrayList<>();
    private final Trainer trainer = new Trainer();

    @AfterEach
    void close() {
        trainer.close();
    }

    @Test
    void aRunTellsItsLifeInOrder() {
        RunResult result = train(Waves.recipe());

        assertThat(events.get(0)).isEqualTo(new RunEvent.StateChanged(RunState.TRAINING));
        assertThat(events.get(1)).isEqualTo(new RunEvent.Started(result.facts(), List.of()));
        assertThat(events.get(events.size() - 1)).isEqualTo(new RunEvent.Over(result));
        assertThat(batches()).hasSize(4 * Waves.BATCHES);
        assertThat(epochs()).extracting(e -> e.result().epoch()).containsExactly(1, 2, 3, 4);
        assertThat(epochs()).extracting(RunEvent.EpochDone::result).isEqualTo(result.history());
        assertThat(epochs()).allSatisfy(e -> assertThat(e.forecasts()).containsOnlyKeys(Split.values()));
        assertThat(result.state()).isEqualTo(RunState.FINISHED);
        assertThat(result.facts().windows()).containsEntry(Split.TRAIN, Waves.TRAIN_WINDOWS);
        assertThat(result.facts().batchesPerEpoch()).isEqualTo(Waves.BATCHES);
        assertThat(result.facts().persistenceLoss().get(Split.VALIDATION))
                .isCloseTo(result.scores().get(Split.VALIDATION).persistence().mae(), within(1e-5));
    }

    @Test
    void theSameRecipeGivesTheSameNumbers() {
        trainer.warmUp();
        RunResult once = train(Waves.recipe());
        RunResult again = train(Waves.recipe());
        RunResult other = train(Waves.recipe().withSeed(2));

        assertThat(losses(again)).containsExactly(losses(once));
        assertThat(forecasts(again, Split.TEST)).containsExactly(forecasts(once, Split.TEST));
        assertThat(losses(other)).isNotEqualTo(losses(once));
    }

    @Test
    void pausingChangesNothingButTheTime() throws Exception {
        RunResult straight = train(Waves.recipe());
        events.clear();
        CountDownLatch paused = new CountDownLatch(1);
        AtomicReference<Run> run = new AtomicReference<>();
        CountDownLatch started = new CountDownLatch(1);

        run.set(trainer.start(Job.of(Waves.recipe(), Waves.series()), event -> {
            events.add(event);
            if (event instanceof RunEvent.Started) {
                await(started);
            } else if (event instanceof RunEvent.BatchDone && batches().size() == 8) {
                run.get().pause();
            } else if (event.equals(new RunEvent.StateChanged(RunState.PAUSED))) {
                paused.countDown();
            }
        }));
        started.countDown();
        paused.await();

        assertThat(batches()).hasSize(8);
        assertThat(run.get().state()).isEqualTo(RunState.PAUSED);
        run.get().resume();
        RunResult result = run.get().result().toCompletableFuture().join();
        assertThat(losses(result)).containsExactly(losses(straight));
        assertThat(result.state()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void aRunStopsAfterTheBatchAndKeepsWhatItReached() {
        RunResult result = trainUntil(Waves.BATCHES + 2, Run::stop);

        assertThat(batches()).hasSize(Waves.BATCHES + 2);
        assertThat(result.state()).isEqualTo(RunState.STOPPED);
        assertThat(result.history()).hasSize(1);
        assertThat(result.bestEpoch()).isEqualTo(1);
        assertThat(forecasts(result, Split.VALIDATION))
                .containsExactly(
                        epochs().get(0).forecasts().get(Split.VALIDATION).forecast());
    }

    @Test
    void aPausedRunStops() {
        RunResult result = trainUntil(3, run -> {
            run.pause();
            run.stop();
        });

        assertThat(batches()).hasSize(3);
        assertThat(result.state()).isEqualTo(RunState.STOPPED);
    }

    @Test
    void closingStopsTheRun() {
        RunResult result = trainUntil(2, run -> trainer.close());

        assertThat(result.state()).isEqualTo(RunState.STOPPED);
    }

    @Test
    void theLossIsTheMeanOverAllWindowsTheSmallLastBatchIncluded() {
        RunResult result =
                train(training(Waves.frozen(), t -> t.withLoss(new Loss.Mae()).withL2(0.1)));

        double mae = result.scores().get(Split.TRAIN).network().mae();
        assertThat(result.history().get(0).loss()).isCloseTo(mae, within(1e-5));
        assertThat(result.history().get(0).valLoss())
                .isCloseTo(result.scores().get(Split.VALIDATION).network().mae(), within(1e-5));
    }

    @Test
    void patienceIsLostWhenNothingImproves() {
        RunResult result = train(training(
                Waves.frozen(), t -> t.withEpochs(20).withEarlyStopping(Optional.of(new EarlyStopping(3, 0)))));

        assertThat(result.history()).hasSize(4);
        assertThat(result.bestEpoch()).isEqualTo(1);
        assertThat(result.state()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void theBestOrTheLastWeightsAreKept() {
        UnaryOperator<Training> rough = t -> t.withLearningRate(0.6).withEpochs(6);

        RunResult best = train(training(Waves.recipe(), rough));
        double[] atBest = epochs().get(best.bestEpoch() - 1)
                .forecasts()
                .get(Split.VALIDATION)
                .forecast();
        double[] atLast = epochs().get(5).forecasts().get(Split.VALIDATION).forecast();
        RunResult last = train(training(Waves.recipe(), t -> rough.apply(t).withKeepBest(false)));

        assertThat(best.bestEpoch())
                .as("a rough run, or this test says nothing")
                .isLessThan(6);
        int smallest = IntStream.range(0, 6)
                        .reduce((a, b) -> valLoss(best, a) <= valLoss(best, b) ? a : b)
                        .orElseThrow()
                + 1;
        assertThat(best.bestEpoch()).isEqualTo(smallest);
        assertThat(forecasts(best, Split.VALIDATION)).containsExactly(atBest);
        assertThat(forecasts(last, Split.VALIDATION)).containsExactly(atLast).isNotEqualTo(atBest);
    }

    @Test
    void withoutValidationTheTrainingLossJudges() {
        RunResult result = train(Waves.recipe().withSplits(new SplitSpec.ByRows(300, 0, OptionalInt.of(0))));

        assertThat(result.history()).allSatisfy(e -> assertThat(e.valLoss()).isNaN());
        assertThat(result.bestEpoch()).isPositive();
        assertThat(result.scores()).containsOnlyKeys(Split.TRAIN);
    }

    static Stream<Optimizer> optimizers() {
        return Stream.of(
                Optimizer.RmsProp.keras(),
                Optimizer.Adam.keras(),
                Optimizer.AdamW.keras(),
                Optimizer.Nadam.keras(),
                new Optimizer.Sgd(0.9, false),
                new Optimizer.Sgd(0.9, true));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void everyOptimizerLearnsTheWave(Optimizer optimizer) {
        RunResult result =
                train(training(Waves.recipe(), t -> t.withOptimizer(optimizer).withEpochs(10)));

        double[] losses = losses(result);
        assertThat(losses[9]).isLessThan(0.7 * losses[0]);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void anExplosionIsExplainedWithAdvice(Optimizer optimizer) {
        Recipe recipe = training(
                Waves.recipe(),
                t -> t.withOptimizer(optimizer).withLearningRate(1e6).withLoss(new Loss.Mse()));

        RunEvent.Failed failed = failure(recipe);

        assertThat(failed.reason().key()).startsWith("training.exploded.");
        assertThat(failed.advice().key()).isEqualTo("training.exploded.lowerRateOrClip");
        assertThat(failed.advice().arguments()).containsExactly(1e6, 1e5);
        assertThat(text(failed.advice())).contains("1E6").contains("1E5");
    }

    @Test
    void whoClipsAlreadyIsToldOnlyToLowerTheRate() {
        Recipe recipe = training(
                Waves.recipe(),
                t -> t.withLearningRate(1e6).withClipNorm(OptionalDouble.of(1)).withLoss(new Loss.Mse()));

        assertThat(failure(recipe).advice().key()).isEqualTo("training.exploded.lowerRate");
    }

    @Test
    void aNetworkThatDoesNotFitFailsInPlainWords() {
        Recipe recipe = Waves.recipe()
                .withNetwork(Network.of(Conv1D.of(4, 99, Activation.RELU), new Dense(1, Activation.LINEAR)));

        RunEvent.Failed failed = failure(recipe);

        assertThat(failed.reason().key()).isEqualTo("training.failed.unexpected");
        assertThat(text(failed.reason())).doesNotContain("Exception");
    }

    @Test
    void aListenerThatFailsEndsTheRunAndNobodyWaits() {
        Run run = trainer.start(Job.of(Waves.recipe(), Waves.series()), event -> {
            throw new AssertionError("a broken listener");
        });

        Throwable thrown =
                catchThrowable(() -> run.result().toCompletableFuture().join());
        assertThat(thrown).isInstanceOf(CompletionException.class).hasCauseInstanceOf(RunFailedException.class);
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(train(Waves.recipe()).state()).as("the next run").isEqualTo(RunState.FINISHED);
    }

    @Test
    void aRunGoesOnFromItsLastEpochAsIfItHadNeverEnded() {
        Recipe recipe = training(
                Waves.recipe(),
                t -> t.withEpochs(5)
                        .withOptimizer(Optimizer.Adam.keras())
                        .withSchedule(new Schedule.OnPlateau(1, 0.5, 0)));
        RunResult whole = train(recipe);

        RunResult half = goOn(recipe, Optional.empty(), 2);
        Checkpoint reached = reached(half);
        RunResult rest = goOn(recipe, Optional.of(reached), 5);

        assertThat(half.state()).isEqualTo(RunState.WAITING);
        assertThat(half.history()).hasSize(2);
        assertThat(epochs()).hasSize(3);
        assertThat(rest.state()).isEqualTo(RunState.FINISHED);
        assertThat(losses(rest)).containsExactly(losses(whole));
        assertThat(rest.bestEpoch()).isEqualTo(whole.bestEpoch());
        assertThat(rest.model().weights()).containsExactly(whole.model().weights());
        assertThat(forecasts(rest, Split.TEST)).containsExactly(forecasts(whole, Split.TEST));
        assertThat(rest.scores()).isEqualTo(whole.scores());
    }

    @Test
    void aRunThatHasReachedItsLastEpochHasOnlyToBeJudged() {
        RunResult whole = train(Waves.recipe());

        RunResult again = goOn(Waves.recipe(), Optional.of(reached(whole)), 4);

        assertThat(batches()).isEmpty();
        assertThat(again.state()).isEqualTo(RunState.FINISHED);
        assertThat(again.scores()).isEqualTo(whole.scores());
    }

    @Test
    void runsBesideEachOtherDoNotChangeEachOther() {
        RunResult alone = train(Waves.recipe());
        List<Run> together = IntStream.range(0, 4)
                .mapToObj(i ->
                        trainer.start(Job.of(Waves.recipe().withSeed(i % 2 == 0 ? 1 : 7), Waves.series()), event -> {}))
                .toList();

        List<RunResult> results = together.stream()
                .map(run -> run.result().toCompletableFuture().join())
                .toList();
        assertThat(losses(results.get(0))).containsExactly(losses(alone));
        assertThat(losses(results.get(2))).containsExactly(losses(alone));
        assertThat(losses(results.get(1))).containsExactly(losses(results.get(3)));
    }

    /** Trains until after an epoch. */
    private RunResult goOn(Recipe recipe, Optional<Checkpoint> from, int until) {
        events.clear();
        return trainer.start(Job.of(recipe, Waves.series()).withFrom(from).withUntil(until), events::add)
                .result()
                .toCompletableFuture()
                .join();
    }

    private Checkpoint reached(RunResult result) {
        return events.stream()
                .filter(RunEvent.Reached.class::isInstance)
                .map(event -> ((RunEvent.Reached) event).checkpoint())
                .filter(checkpoint -> checkpoint.epoch() == result.history().size())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aModelJudgesASeriesAsItsRunDid() {
        RunResult trained = train(Waves.recipe());
        RunResult judged = trainer.judge(trained.model(), Waves.series(), Set.of(Split.values()), event -> {})
                .result()
                .toCompletableFuture()
                .join();

        for (Split split : Split.values()) {
            assertThat(forecasts(judged, split)).containsExactly(forecasts(trained, split));
            assertThat(judged.scores().get(split)).isEqualTo(trained.scores().get(split));
        }
    }

    private RunResult train(Recipe recipe) {
        events.clear();
        return trainer.start(Job.of(recipe, Waves.series()), events::add)
                .result()
                .toCompletableFuture()
                .join();
    }

    /** Trains, and does something with the run when so many batches are done. */
    private RunResult trainUntil(int batches, Consumer<Run> then) {
        AtomicReference<Run> run = new AtomicReference<>();
        CountDownLatch started = new CountDownLatch(1);
        run.set(trainer.start(Job.of(Waves.recipe(), Waves.series()), event -> {
            events.add(event);
            if (event instanceof RunEvent.Started) {
                await(started);
            } else if (event instanceof RunEvent.BatchDone && batches().size() == batches) {
                then.accept(run.get());
            }
        }));
        started.countDown();
        return run.get().result().toCompletableFuture().join();
    }

    private RunEvent.Failed failure(Recipe recipe) {
        Throwable thrown = catchThrowable(() -> train(recipe));
        assertThat(thrown).hasCauseInstanceOf(RunFailedException.class);
        RunEvent.Failed failed = ((RunFailedException) thrown.getCause()).failure();
        assertThat(events.get(events.size() - 1)).isEqualTo(failed);
        return failed;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<RunEvent.BatchDone> batches() {
        return events.stream()
                .filter(RunEvent.BatchDone.class::isInstance)
                .map(RunEvent.BatchDone.class::cast)
                .toList();
    }

    private List<RunEvent.EpochDone> epochs() {
        return events.stream()
                .filter(RunEvent.EpochDone.class::isInstance)
                .map(RunEvent.EpochDone.class::cast)
                .toList();
    }

    private static Recipe training(Recipe recipe, UnaryOperator<Training> change) {
        return recipe.withTraining(change.apply(recipe.training()));
    }

    private static double[] losses(RunResult result) {
        return result.history().stream()
                .flatMapToDouble(e -> java.util.stream.DoubleStream.of(e.loss(), e.valLoss()))
                .toArray();
    }

    private static double valLoss(RunResult result, int index) {
        return result.history().get(index).valLoss();
    }

    private static double[] forecasts(RunResult result, Split split) {
        return result.forecasts().get(split).forecast();
    }

    private static String text(Message message) {
        return new Texts(Locale.ENGLISH).get(message);
    }
}
