package dev.lookback.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.LayerNormalization;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Training steps on windows with weights. */
class WeightedStepTest {

    private static final int FEATURES = 2;
    private static final int TIME_STEPS = 9;
    private static final int WINDOW = FEATURES * TIME_STEPS;
    private static final int LENGTH = 3;
    private static final double RATE = 0.1;

    @Provide
    Arbitrary<Loss> losses() {
        return Arbitraries.of(new Loss.Mae(), new Loss.Mse(), new Loss.Huber(0.5), new Loss.Quantile(0.8));
    }

    @Provide
    Arbitrary<int[]> wholeWeights() {
        return Arbitraries.integers().between(0, 3).array(int[].class).ofSize(5);
    }

    @Property(tries = 60)
    void aWholeWeightIsAsGoodAsRepeatingTheWindow(
            @ForAll("losses") Loss loss,
            @ForAll("wholeWeights") int[] weights,
            @ForAll @IntRange(min = 1, max = 3) int threads,
            @ForAll long seed) {
        int total = Arrays.stream(weights).sum();
        Random random = new Random(seed);
        float[] inputs = Noise.gaussian(random, weights.length * WINDOW);
        float[] targets = Noise.gaussian(random, weights.length * LENGTH);
        float[] manyInputs = new float[total * WINDOW];
        float[] manyTargets = new float[total * LENGTH];
        for (int i = 0, at = 0; i < weights.length; i++) {
            for (int copy = 0; copy < weights[i]; copy++, at++) {
                System.arraycopy(inputs, i * WINDOW, manyInputs, at * WINDOW, WINDOW);
                System.arraycopy(targets, i * LENGTH, manyTargets, at * LENGTH, LENGTH);
            }
        }
        TrainableNetwork weighted = network(loss, threads);
        TrainableNetwork repeated = network(loss, threads);
        float[] before = weighted.weights();
        // Of means over 5 and over all the copies, the sums are the same.
        repeated.learningRate(RATE * total / weights.length);

        double weightedLoss = weighted.trainStep(inputs, targets, floats(weights), weights.length);
        double repeatedLoss = total == 0 ? 0 : repeated.trainStep(manyInputs, manyTargets, total);

        assertThat(weightedLoss * weights.length).isCloseTo(repeatedLoss * total, within(1e-4));
        assertThat(weighted.weights()).containsExactly(total == 0 ? before : repeated.weights(), within(1e-5f));
    }

    @Property(tries = 30)
    void equalWeightsChangeNothingToTheLastBit(@ForAll("losses") Loss loss, @ForAll long seed) {
        Random random = new Random(seed);
        float[] inputs = Noise.gaussian(random, 6 * WINDOW);
        float[] targets = Noise.gaussian(random, 6 * LENGTH);
        float[] ones = new float[6];
        Arrays.fill(ones, 1);
        TrainableNetwork weighted = network(loss, 2);
        TrainableNetwork plain = network(loss, 2);

        assertThat(weighted.trainStep(inputs, targets, ones, 6)).isEqualTo(plain.trainStep(inputs, targets, 6));

        assertThat(weighted.weights()).isEqualTo(plain.weights());
    }

    /** Without statistics of the batch, and with them. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void windowsThatDoNotCountMoveNothing(boolean batch) {
        Layer middle = batch ? BatchNormalization.keras() : LayerNormalization.keras();
        Network layers = Network.of(
                Conv1D.of(4, 3, Activation.TANH), middle, new Flatten(), new Dense(LENGTH, Activation.LINEAR));
        TrainableNetwork network = network(new Loss.Mse(), 1, layers);
        Random random = new Random(3);
        float[] inputs = Noise.gaussian(random, 4 * WINDOW);
        float[] targets = Noise.gaussian(random, 4 * LENGTH);
        float[] others = targets.clone();
        others[1] = 1e9f;
        float[] weights = {0, 2, 1, 0.5f};
        float[] before = network.weights();

        double loss = network.trainStep(inputs, targets, weights, 4);
        float[] after = network.weights();
        TrainableNetwork again = network(new Loss.Mse(), 1, layers);

        assertThat(again.trainStep(inputs, others, weights, 4)).isEqualTo(loss);
        assertThat(again.weights()).isEqualTo(after).isNotEqualTo(before);
    }

    /** What a step changes is the sum of what each window alone would change, as often as it counts. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stepsAddUpByTheWeights(boolean batch) {
        Layer middle = batch ? BatchNormalization.keras() : LayerNormalization.keras();
        Network layers = Network.of(
                Conv1D.of(4, 3, Activation.TANH), middle, new Flatten(), new Dense(LENGTH, Activation.LINEAR));
        Random random = new Random(12);
        float[] inputs = Noise.gaussian(random, 4 * WINDOW);
        float[] targets = Noise.gaussian(random, 4 * LENGTH);
        float[] weights = {0.25f, 2, 0, 1.75f};
        float[] together = stepped(layers, inputs, targets, weights);
        // Running means change whatever the weights.
        float[] none = stepped(layers, inputs, targets, new float[4]);
        double[] sum = new double[none.length];
        for (int window = 0; window < weights.length; window++) {
            float[] one = new float[4];
            one[window] = 1;
            float[] alone = stepped(layers, inputs, targets, one);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weights[window] * (alone[i] - none[i]);
            }
        }
        double most = 0;
        for (int i = 0; i < sum.length; i++) {
            assertThat(together[i] - none[i]).isCloseTo((float) sum[i], within(1e-5f));
            most = Math.max(most, Math.abs(sum[i]));
        }
        assertThat(most).isGreaterThan(1e-3);
    }

    private static float[] stepped(Network layers, float[] inputs, float[] targets, float[] weights) {
        TrainableNetwork network = network(new Loss.Mse(), 1, layers);
        network.trainStep(inputs, targets, weights, weights.length);
        return network.weights();
    }

    private static float[] floats(int[] weights) {
        float[] floats = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            floats[i] = weights[i];
        }
        return floats;
    }

    private static TrainableNetwork network(Loss loss, int threads) {
        return network(
                loss,
                threads,
                Network.of(Conv1D.of(5, 3, Activation.TANH), new Flatten(), new Dense(LENGTH, Activation.LINEAR)));
    }

    private static TrainableNetwork network(Loss loss, int threads, Network layers) {
        Recipe base = Preset.SMALL.on(ArraySeries.of("a", new double[400]));
        Recipe recipe = base.withLength(LENGTH)
                .withNetwork(layers)
                .withTraining(base.training()
                        .withLoss(loss)
                        .withLearningRate(RATE)
                        .withOptimizer(Optimizer.Sgd.keras())
                        .withL2(0));
        return TrainableNetwork.of(recipe, FEATURES, TIME_STEPS, Engine.best().withThreads(threads));
    }
}
