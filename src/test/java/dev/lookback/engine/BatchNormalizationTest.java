package dev.lookback.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Moving statistics of batch normalization in training, and their use at inference. */
class BatchNormalizationTest {

    private static final int FEATURES = 2;
    private static final int TIME_STEPS = 5;
    private static final int BATCH = 8;
    private static final double MOMENTUM = 0.8;

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1e-3", "0.1, 0"})
    void movingMeansAreThoseOfTheBatches(double l2, double clipNorm) {
        Recipe base = Preset.SMALL.on(ArraySeries.of("a", new double[400]));
        Recipe recipe = base.withNetwork(Network.of(
                        new BatchNormalization(MOMENTUM, 1e-3), new Flatten(), new Dense(1, Activation.LINEAR)))
                .withTraining(base.training()
                        .withL2(l2)
                        .withClipNorm(clipNorm > 0 ? OptionalDouble.of(clipNorm) : OptionalDouble.empty()));
        TrainableNetwork trained = TrainableNetwork.of(recipe, FEATURES, TIME_STEPS);
        Random random = new Random(4);
        double[] mean = new double[FEATURES];

        for (int step = 0; step < 5; step++) {
            float[] inputs = new float[BATCH * FEATURES * TIME_STEPS];
            double[] sum = new double[FEATURES];
            for (int i = 0; i < inputs.length; i++) {
                int feature = i / TIME_STEPS % FEATURES;
                inputs[i] = (float) (random.nextGaussian() + 3 + 4 * feature);
                sum[feature] += inputs[i];
            }
            trained.trainStep(inputs, new float[BATCH], BATCH);
            for (int f = 0; f < FEATURES; f++) {
                mean[f] = MOMENTUM * mean[f] + (1 - MOMENTUM) * sum[f] / (BATCH * TIME_STEPS);
            }
        }

        Map<String, INDArray> parameters = trained.network().paramTable();
        for (int f = 0; f < FEATURES; f++) {
            assertThat(parameters.get("0_mean").getDouble(f)).isCloseTo(mean[f], within(1e-3));
        }
    }

    /** What is far from zero loses no digits: rows of mean 1,000 and deviation 1. */
    @Test
    void aLargeMeanLeavesTheVarianceRight() {
        Recipe base = Preset.SMALL.on(ArraySeries.of("a", new double[400]));
        Recipe recipe = base.withNetwork(
                Network.of(new BatchNormalization(0, 1e-3), new Flatten(), new Dense(1, Activation.LINEAR)));
        TrainableNetwork trained = TrainableNetwork.of(recipe, FEATURES, TIME_STEPS);
        Random random = new Random(4);
        float[] inputs = new float[BATCH * FEATURES * TIME_STEPS];
        double[] squares = new double[FEATURES];
        double[] sums = new double[FEATURES];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) (1000 + random.nextGaussian());
            sums[i / TIME_STEPS % FEATURES] += inputs[i];
        }
        int rows = BATCH * TIME_STEPS;
        for (int i = 0; i < inputs.length; i++) {
            double deviation = inputs[i] - sums[i / TIME_STEPS % FEATURES] / rows;
            squares[i / TIME_STEPS % FEATURES] += deviation * deviation;
        }

        trained.trainStep(inputs, new float[BATCH], BATCH);

        INDArray stored = trained.network().paramTable().get("0_log10stdev");
        for (int f = 0; f < FEATURES; f++) {
            assertThat(Math.pow(10, 2 * stored.getDouble(f))).isCloseTo(squares[f] / rows, within(1e-3));
        }
    }

    static Stream<Optimizer> optimizers() {
        return Stream.of(
                Optimizer.RmsProp.keras(),
                Optimizer.Adam.keras(),
                Optimizer.Nadam.keras(),
                Optimizer.Sgd.keras(),
                new Optimizer.Sgd(0.9, true));
    }

    /** Runs of earlier versions, whose steps were DL4J's own, resume. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void theStateOfDl4jsOwnUpdaterIsResumed(Optimizer optimizer) {
        Recipe base = Preset.SMALL.on(ArraySeries.of("a", new double[400]));
        Recipe recipe = base.withNetwork(Network.of(
                        Conv1D.of(3, 2, Activation.TANH),
                        BatchNormalization.keras(),
                        new Flatten(),
                        new Dense(4, Activation.TANH),
                        BatchNormalization.keras(),
                        new Dense(1, Activation.LINEAR)))
                .withTraining(base.training().withOptimizer(optimizer).withLearningRate(1e-4));
        TrainableNetwork ours = TrainableNetwork.of(recipe, FEATURES, TIME_STEPS);
        Dl4jNetworkUnderTest dl4j =
                Dl4jNetworkUnderTest.of(recipe, FEATURES, TIME_STEPS, DataType.FLOAT, ours.weights());
        Random random = new Random(8);
        for (int step = 0; step < 3; step++) {
            dl4j.trainStep(Noise.gaussian(random, BATCH * FEATURES * TIME_STEPS), Noise.gaussian(random, BATCH), BATCH);
        }
        INDArray state = dl4j.network().getUpdater().getStateViewArray();

        ours.weights(dl4j.weights());
        ours.optimizer(new OptimizerState(3, state == null ? new float[0] : state.toFloatVector()));
        for (int step = 0; step < 3; step++) {
            float[] inputs = Noise.gaussian(random, BATCH * FEATURES * TIME_STEPS);
            float[] targets = Noise.gaussian(random, BATCH);
            assertThat(ours.trainStep(inputs, targets, BATCH))
                    .isCloseTo(dl4j.trainStep(inputs, targets, BATCH), within(1e-5));
        }
        assertThat(ours.weights()).containsExactly(dl4j.weights(), within(1e-5f));
    }

    @Test
    void aStateOfAnotherSizeIsRefused() {
        Recipe base = Preset.SMALL.on(ArraySeries.of("a", new double[400]));
        TrainableNetwork network = TrainableNetwork.of(
                base.withNetwork(
                        Network.of(BatchNormalization.keras(), new Flatten(), new Dense(1, Activation.LINEAR))),
                FEATURES,
                TIME_STEPS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.optimizer(new OptimizerState(3, new float[5])))
                .withMessageContaining("5");
    }
}
