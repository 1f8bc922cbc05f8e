package dev.lookback.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What batch normalization remembers of its batches, and what it makes of a window afterwards. */
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
}
