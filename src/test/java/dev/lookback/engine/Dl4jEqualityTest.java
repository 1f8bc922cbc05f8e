package dev.lookback.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.Slow;
import dev.lookback.network.Network;
import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.AveragePool1D;
import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.GlobalAveragePool1D;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.LayerNormalization;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.OneOfEach;
import dev.lookback.network.layer.Residual;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Training;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Equality of the engine with DL4J's own layers: the same weights give the same outputs and the same course of training.
 */
@Slow
class Dl4jEqualityTest {

    private static final int FEATURES = 3;
    private static final int TIME_STEPS = 33;
    private static final int BATCH = 13;
    private static final int STEPS = 200;

    private static final Layer OUT = new Dense(1, Activation.LINEAR);

    /** The notebook's network at a size that DL4J computes quickly. */
    private static final Network SEED = Network.of(
            Conv1D.of(20, 5, Activation.LINEAR),
            Conv1D.of(16, 5, Activation.RELU),
            MaxPool1D.of(3),
            Conv1D.of(16, 3, Activation.RELU),
            new GlobalMaxPool1D(),
            OUT);

    private static final Network DILATED = Network.of(
            conv(12, 3, 1, 1, Padding.CAUSAL, Activation.RELU),
            conv(12, 3, 1, 2, Padding.VALID, Activation.RELU),
            conv(9, 3, 1, 4, Padding.SAME, Activation.TANH),
            new GlobalAveragePool1D(),
            OUT);

    private static final Network MIXED = Network.of(
            conv(10, 4, 2, 1, Padding.SAME, Activation.ELU),
            BatchNormalization.keras(),
            new AveragePool1D(3, 2, Padding.SAME),
            conv(7, 3, 1, 1, Padding.CAUSAL, Activation.SWISH),
            new Flatten(),
            new Dense(11, Activation.GELU),
            OUT);

    private static final Network DENSE = Network.of(
            new Flatten(),
            new Dense(17, Activation.SIGMOID),
            new BatchNormalization(0.9, 1e-3),
            new Dense(5, Activation.SOFTPLUS),
            OUT);

    private static final Network RECURRENT = Network.of(
            new LSTM(7, true), LayerNormalization.keras(), new LSTM(5, false), LayerNormalization.keras(), OUT);

    private static final Network TCN = Network.of(
            new Residual(6, 3, 1, Activation.RELU),
            new Residual(6, 2, 3, Activation.TANH),
            LayerNormalization.keras(),
            new Residual(4, 3, 2, Activation.GELU),
            new GlobalMaxPool1D(),
            OUT);

    private static final Network SEVERAL_ROWS = Network.of(
            conv(6, 3, 1, 1, Padding.CAUSAL, Activation.RELU), new Flatten(), new Dense(4, Activation.LINEAR));

    private static final Network SEVERAL_ROWS_NORMALIZED = Network.of(
            new Flatten(), BatchNormalization.keras(), new Dense(6, Activation.TANH), new Dense(3, Activation.LINEAR));

    static Stream<Network> networks() {
        return Stream.of(
                SEVERAL_ROWS,
                SEVERAL_ROWS_NORMALIZED,
                SEED,
                DILATED,
                MIXED,
                DENSE,
                RECURRENT,
                TCN,
                Network.of(new Flatten(), OUT),
                Network.of(Conv1D.of(6, 3, Activation.TANH), new Flatten(), LayerNormalization.keras(), OUT));
    }

    static Stream<Network> everyKind() {
        return OneOfEach.LAYERS.stream().map(OneOfEach::network);
    }

    static Stream<Arguments> trainings() {
        // The notebook's learning rate. With a larger one, runs soon diverge over a value that rounds to either side of
        // a
        // ReLU's kink, or over two equal values under max pooling: so does DL4J in double from DL4J in single
        // precision.
        Training plain = base().training().withLearningRate(1e-4);
        List<Optimizer> optimizers = List.of(
                Optimizer.RmsProp.keras(),
                Optimizer.Adam.keras(),
                Optimizer.AdamW.keras(),
                Optimizer.Nadam.keras(),
                Optimizer.Sgd.keras(),
                new Optimizer.Sgd(0.9, false),
                new Optimizer.Sgd(0.9, true));
        Stream<Arguments> everyOptimizer = optimizers.stream()
                .map(o -> Arguments.of(SEED, plain.withOptimizer(o).withLearningRate(rate(o)), "optimizer " + o));
        Stream<Arguments> everyLoss = Stream.of(
                        new Loss.Mae(), new Loss.Mse(), new Loss.Huber(0.5), new Loss.Quantile(0.8))
                .map(loss -> Arguments.of(SEED, plain.withLoss(loss), "loss " + loss));
        Stream<Arguments> everyNetwork = networks().map(network -> Arguments.of(network, plain, "plain"));
        Stream<Arguments> restrained =
                Stream.of(SEED, MIXED).map(network -> Arguments.of(network, restrained(plain), "restrained"));
        return Stream.of(everyOptimizer, everyLoss, everyNetwork, restrained).flatMap(s -> s);
    }

    /**
     * Learning rate. DL4J's Nadam begins with steps sixty times its rate; at 1e-4 DL4J in double precision diverges from
     * DL4J in single.
     */
    private static double rate(Optimizer optimizer) {
        return optimizer instanceof Optimizer.Sgd ? 1e-2 : optimizer instanceof Optimizer.Nadam ? 1e-5 : 1e-4;
    }

    private static Training restrained(Training plain) {
        return plain.withL2(0.01).withClipNorm(OptionalDouble.of(0.5));
    }

    private static List<Engine> engines() {
        return List.of(Engine.best().withThreads(2), Engine.plain(1));
    }

    @ParameterizedTest
    @MethodSource({"networks", "everyKind"})
    void theSameWeightsGiveTheSameOutputs(Network network) {
        Recipe recipe = recipe(network);
        Random random = new Random(7);
        float[] weights = Noise.perturbed(
                TrainableNetwork.of(recipe, FEATURES, TIME_STEPS).weights(), random);
        Dl4jNetworkUnderTest dl4j = Dl4jNetworkUnderTest.of(recipe, FEATURES, TIME_STEPS, DataType.FLOAT, weights);
        int count = 29;
        float[] inputs = Noise.gaussian(random, count * FEATURES * TIME_STEPS);
        float[] expected = dl4j.predict(inputs, count);
        float largest = 0;
        for (float value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }

        for (Engine engine : engines()) {
            TrainableNetwork ours = TrainableNetwork.of(recipe, FEATURES, TIME_STEPS, engine);
            ours.weights(weights);
            float[] outputs = new float[expected.length];
            ours.predict(inputs, count, outputs, 0);
            assertThat(outputs).as(engine.toString()).containsExactly(expected, within(1e-5f * largest));
        }
    }

    @ParameterizedTest(name = "{index}: {2}")
    @MethodSource("trainings")
    void theSameBatchesGiveTheSameLosses(Network network, Training training, String name) {
        Recipe recipe = recipe(network).withTraining(training);
        int length = recipe.windows().length();
        List<TrainableNetwork> ours = engines().stream()
                .map(engine -> TrainableNetwork.of(recipe, FEATURES, TIME_STEPS, engine))
                .toList();
        Dl4jNetworkUnderTest dl4j = Dl4jNetworkUnderTest.of(
                recipe, FEATURES, TIME_STEPS, DataType.FLOAT, ours.get(0).weights());
        Random random = new Random(11);

        for (int step = 1; step <= STEPS; step++) {
            int count = step % 7 == 0 ? 5 : BATCH; // the last batch of an epoch is smaller
            float[] inputs = Noise.gaussian(random, BATCH * FEATURES * TIME_STEPS);
            float[] targets = targets(inputs, length, random);
            double expected = dl4j.trainStep(inputs, targets, count);
            for (TrainableNetwork each : ours) {
                double loss = each.trainStep(inputs, targets, count);
                assertThat(loss).as("loss of step %d, %s", step, each.engine()).isCloseTo(expected, within(1e-3));
            }
        }

        for (TrainableNetwork trained : ours) {
            assertThat(trained.weights()).containsExactly(dl4j.weights(), within(5e-3f));
        }
    }

    static Stream<Loss> losses() {
        return Stream.of(new Loss.Mae(), new Loss.Mse(), new Loss.Huber(0.5), new Loss.Quantile(0.8));
    }

    static Stream<Arguments> lossesAndNetworks() {
        return losses().flatMap(loss -> Stream.of(Arguments.of(loss, SEVERAL_ROWS), Arguments.of(loss, DENSE)));
    }

    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource("lossesAndNetworks")
    void theSameWeightsOfWindowsGiveTheSameLosses(Loss loss, Network network) {
        Recipe recipe = recipe(network)
                .withTraining(base().training().withLearningRate(1e-4).withLoss(loss));
        int length = recipe.windows().length();
        TrainableNetwork ours = TrainableNetwork.of(recipe, FEATURES, TIME_STEPS);
        Dl4jNetworkUnderTest dl4j =
                Dl4jNetworkUnderTest.of(recipe, FEATURES, TIME_STEPS, DataType.FLOAT, ours.weights());
        Random random = new Random(12);

        for (int step = 1; step <= STEPS / 4; step++) {
            float[] inputs = Noise.gaussian(random, BATCH * FEATURES * TIME_STEPS);
            float[] targets = targets(inputs, length, random);
            float[] weights = new float[BATCH];
            for (int i = 0; i < BATCH; i++) {
                weights[i] = random.nextInt(4) * 0.7f;
            }
            assertThat(ours.trainStep(inputs, targets, weights, BATCH))
                    .isCloseTo(dl4j.trainStep(inputs, targets, weights, BATCH), within(1e-3));
        }

        assertThat(ours.weights()).containsExactly(dl4j.weights(), within(5e-3f));
    }

    /** Targets that can be learnt: the mean of the newest values of the first feature, plus noise. */
    private static float[] targets(float[] inputs, int length, Random random) {
        float[] targets = new float[BATCH * length];
        for (int i = 0; i < targets.length; i++) {
            for (int t = TIME_STEPS - 5; t < TIME_STEPS; t++) {
                targets[i] += inputs[i / length * FEATURES * TIME_STEPS + t - i % length] / 5;
            }
            targets[i] += (float) (0.1 * random.nextGaussian());
        }
        return targets;
    }

    /** A recipe that forecasts as many rows as the network has outputs. */
    private static Recipe recipe(Network network) {
        Dense end = (Dense) network.layers().get(network.layers().size() - 1);
        return base().withLength(end.units()).withNetwork(network);
    }

    private static Layer conv(
            int filters, int kernel, int stride, int dilation, Padding padding, Activation activation) {
        return new Conv1D(filters, kernel, stride, dilation, padding, activation);
    }

    private static Recipe base() {
        return Preset.SMALL.on(ArraySeries.of("a", new double[400]));
    }
}
