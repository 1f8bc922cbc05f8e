package dev.lookback.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.split.Split;
import dev.lookback.window.weight.RowWeights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Runs in which some windows count more. */
class WeightsInTrainingTest {

    private static final OptionalDouble NEVER = OptionalDouble.empty();
    private static final RowWeights NEWER = new RowWeights(OptionalDouble.of(20), List.of());

    /** Up to row 100 of the 200 to train on, y follows x; from then on it does the opposite. */
    private static Series turning() {
        Random random = new Random(4);
        double[] x = new double[300];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextGaussian();
            y[i] = i < 2 ? 0 : (i < 100 ? 1 : -1) * x[i - 2]; // the newest input
        }
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("noise", x);
        columns.put("close", y);
        return ArraySeries.of(columns);
    }

    private static Recipe linear(RowWeights weights) {
        Recipe recipe = Waves.recipe();
        return recipe.withNetwork(Network.of(new Flatten(), new Dense(1, Activation.LINEAR)))
                .withTraining(recipe.training()
                        .withLearningRate(0.02)
                        .withEpochs(30)
                        .withKeepBest(false)
                        .withRowWeights(weights));
    }

    @Test
    void windowsOfWhichNoneCountsAreNotTrainedOn() {
        assertThatThrownBy(() -> validationLoss(spans(new RowWeights.ByRows(0, 250, 0))))
                .hasRootCauseInstanceOf(RunFailedException.class)
                .rootCause()
                .satisfies(e -> assertThat(
                                ((RunFailedException) e).failure().reason().key())
                        .isEqualTo("recipe.problem.noWeight"));
    }

    private static RowWeights spans(RowWeights.Span... spans) {
        return new RowWeights(NEVER, List.of(spans));
    }

    private static RunResult trained(Series series, Recipe recipe) {
        try (Trainer trainer = new Trainer()) {
            return trainer.start(Job.of(recipe, series), event -> {})
                    .result()
                    .toCompletableFuture()
                    .join();
        }
    }

    private static double validationLoss(RowWeights weights) {
        List<EpochResult> history = trained(turning(), linear(weights)).history();
        return history.get(history.size() - 1).valLoss();
    }

    @Test
    void whatIsNewIsLearntBetterWithAHalfLifeOrWithoutTheOldRows() {
        double even = validationLoss(RowWeights.EVEN);
        assertThat(validationLoss(NEWER)).isLessThan(even / 2);
        assertThat(validationLoss(spans(new RowWeights.ByRows(0, 99, 0)))).isLessThan(even / 4);
        assertThat(validationLoss(spans(new RowWeights.ByRows(100, 199, 0)))).isGreaterThan(even);
    }

    @Test
    void spansOfFactorOneChangeNothingToTheLastBit() {
        RunResult even = trained(Waves.series(), Waves.recipe());
        RunResult alike = trained(Waves.series(), weighted(Waves.recipe(), spans(new RowWeights.ByRows(0, 150, 1))));
        assertThat(alike.model().weights()).isEqualTo(even.model().weights());
        assertThat(alike.history())
                .extracting(EpochResult::loss)
                .isEqualTo(even.history().stream().map(EpochResult::loss).toList());
    }

    @Test
    void aRunWithWeightsIsTheSameEveryTime() {
        Recipe recipe = weighted(Waves.recipe(), NEWER);
        RunResult first = trained(Waves.series(), recipe);
        RunResult second = trained(Waves.series(), recipe);
        assertThat(second.model().weights()).isEqualTo(first.model().weights());
        assertThat(first.model().weights())
                .isNotEqualTo(trained(Waves.series(), Waves.recipe()).model().weights());
    }

    /** Of two parts of the windows, each alone, and of all. */
    @Test
    void theTrainingLossIsWeightedAndNoOther() {
        Series series = Waves.series();
        WindowPlan plan = RecipeCheck.of(Waves.frozen(), series).plan().orElseThrow();
        int windows = plan.count(Split.TRAIN);
        int old = 120
                - plan.anchors(Split.TRAIN).shifted(plan.spec().targetRow(0)).first();
        EpochResult all = first(RowWeights.EVEN);
        EpochResult older = first(spans(new RowWeights.ByRows(120, 400, 0)));
        EpochResult newer = first(spans(new RowWeights.ByRows(0, 119, 0)));

        assertThat((older.loss() * old + newer.loss() * (windows - old)) / windows)
                .isCloseTo(all.loss(), within(1e-6));
        assertThat(older.loss()).isNotCloseTo(newer.loss(), within(1e-4));
        assertThat(older.valLoss()).isEqualTo(all.valLoss()).isEqualTo(newer.valLoss());
    }

    private static EpochResult first(RowWeights weights) {
        return trained(Waves.series(), weighted(Waves.frozen(), weights))
                .history()
                .get(0);
    }

    /** In order, whole batches count nothing at all, and the last ones thousands of times as much as the mean. */
    @Test
    void heavyAndWeightlessBatchesAreNoDivergence() {
        Recipe recipe = Waves.recipe();
        Recipe heavy = weighted(
                recipe.withTraining(recipe.training()
                        .withShuffle(false)
                        .withBatchSize(1)
                        .withEpochs(2)
                        .withLearningRate(1e-4)),
                new RowWeights(OptionalDouble.of(1), List.of(new RowWeights.ByRows(0, 60, 0))));
        RunResult result = trained(Waves.series(), heavy);
        assertThat(result.state()).isEqualTo(RunState.FINISHED);
        assertThat(result.history()).allMatch(epoch -> Double.isFinite(epoch.loss()));
    }

    private static Recipe weighted(Recipe recipe, RowWeights weights) {
        return recipe.withTraining(recipe.training().withRowWeights(weights));
    }
}
