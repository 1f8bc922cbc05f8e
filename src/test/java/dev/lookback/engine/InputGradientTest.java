package dev.lookback.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.network.Network;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.AveragePool1D;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.GlobalAveragePool1D;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.LayerNormalization;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Padding;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The slopes of the loss by every weight that the engine computes in single precision, on every kind of kernels and any number
 * of threads, for random networks of odd sizes, against those that DL4J's layers give in double precision (which {@link
 * GradientTest} holds against central differences; {@link KernelGradientTest} does it for the kernels' formulas). The same
 * networks every time: now and then two values under a maximum are so close that single precision takes the other one.
 */
class InputGradientTest {

    /** Steps so long that what was there before them is lost in rounding: then a step shows its slope. */
    private static final double RATE = 1e6;

    @Provide
    Arbitrary<Engine> engines() {
        return Arbitraries.of(
                Engine.best().withThreads(1), Engine.best().withThreads(3), Engine.plain(1), Engine.plain(2));
    }

    @Property(tries = 250, seed = "7")
    void slopesAreDl4js(
            @ForAll("engines") Engine engine,
            @ForAll("networks") Network network,
            @ForAll @IntRange(min = 1, max = 40) int timeSteps,
            @ForAll @IntRange(min = 1, max = 19) int features,
            @ForAll @IntRange(min = 1, max = 7) int count,
            @ForAll long seed) {
        assertSlopesAreDl4js(engine, network, timeSteps, features, count, seed);
    }

    /** Such as are computed as one, and such as just are not. */
    @Property(tries = 120, seed = "8")
    void slopesOfTwoConvolutionsInARowAreDl4js(
            @ForAll("engines") Engine engine,
            @ForAll("convolutionsInARow") Network network,
            @ForAll @IntRange(min = 9, max = 40) int timeSteps,
            @ForAll @IntRange(min = 1, max = 7) int features,
            @ForAll @IntRange(min = 1, max = 7) int count,
            @ForAll long seed) {
        assertSlopesAreDl4js(engine, network, timeSteps, features, count, seed);
    }

    private static void assertSlopesAreDl4js(
            Engine engine, Network network, int timeSteps, int features, int count, long seed) {
        Assume.that(ShapeTrace.of(network, timeSteps, features, 1).fits());
        Recipe recipe = recipe(network);
        Random random = new Random(seed);
        float[] inputs = Noise.gaussian(random, count * features * timeSteps);
        float[] targets = Noise.gaussian(random, count);
        TrainableNetwork ours = TrainableNetwork.of(recipe, features, timeSteps, engine);
        float[] weights = Noise.shaken(ours.weights(), random);
        Dl4jNetworkUnderTest stock = Dl4jNetworkUnderTest.of(recipe, features, timeSteps, DataType.DOUBLE, weights);

        float[] slopes = slopes(ours, weights, inputs, targets, count);

        double[] expected = stock.gradient(inputs, targets, count);
        double length = Math.sqrt(DoubleStream.of(expected).map(v -> v * v).sum());
        double apart = Math.sqrt(IntStream.range(0, expected.length)
                .mapToDouble(i -> slopes[i] * (double) count - expected[i])
                .map(v -> v * v)
                .sum());
        assertThat(apart).as("of %s", length).isLessThanOrEqualTo(1e-4 * length + 1e-5);
    }

    @Property(tries = 100, seed = "9")
    void dropoutDropsTheSameOnTheWayBack(
            @ForAll("engines") Engine engine, @ForAll("smoothNetworksWithDropout") Network network, @ForAll long seed) {
        int timeSteps = 12;
        int features = 3;
        int count = 4;
        Recipe recipe = recipe(network).withSeed(seed);
        Random random = new Random(seed);
        float[] inputs = Noise.gaussian(random, count * features * timeSteps);
        float[] targets = Noise.gaussian(random, count);
        float[] weights = Noise.shaken(
                TrainableNetwork.of(recipe, features, timeSteps, engine).weights(), random);

        float[] slopes =
                slopes(TrainableNetwork.of(recipe, features, timeSteps, engine), weights, inputs, targets, count);

        // Along the slope itself, where the loss changes most; the first step of every network draws the same numbers.
        double length = Math.sqrt(IntStream.range(0, slopes.length)
                .mapToDouble(i -> slopes[i] * (double) slopes[i])
                .sum());
        double h = 1e-3;
        double[] losses = DoubleStream.of(h, -h)
                .map(side -> {
                    float[] moved = weights.clone();
                    for (int i = 0; i < moved.length; i++) {
                        moved[i] += (float) (side * slopes[i] / length);
                    }
                    TrainableNetwork there = TrainableNetwork.of(recipe, features, timeSteps, engine);
                    there.weights(moved);
                    return there.trainStep(inputs, targets, count);
                })
                .toArray();
        assertThat((losses[0] - losses[1]) / (2 * h)).isCloseTo(length, within(5e-3 * length + 1e-3));
    }

    /** Slopes of the mean loss, from one step of plain gradient descent. */
    private static float[] slopes(
            TrainableNetwork network, float[] weights, float[] inputs, float[] targets, int count) {
        network.weights(weights);
        network.learningRate(RATE);
        network.trainStep(inputs, targets, count);
        float[] after = network.weights();
        float[] slopes = new float[after.length];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = (float) ((weights[i] - (double) after[i]) / RATE);
        }
        return slopes;
    }

    @Provide
    Arbitrary<Network> networks() {
        return network(
                sequenceLayer(Activation.values()).list().ofMaxSize(4),
                Arbitraries.of(new Flatten(), new GlobalMaxPool1D(), new GlobalAveragePool1D(), new LSTM(3, false)),
                Activation.values());
    }

    @Provide
    Arbitrary<Network> convolutionsInARow() {
        Arbitrary<Integer> kernel = Arbitraries.integers().between(1, 5);
        Arbitrary<Integer> filters = Arbitraries.integers().between(1, 40);
        Arbitrary<Layer> first =
                Combinators.combine(filters, kernel).as((count, size) -> Conv1D.of(count, size, Activation.LINEAR));
        Arbitrary<Layer> second = Combinators.combine(
                        filters,
                        kernel,
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(Activation.LINEAR, Activation.RELU, Activation.TANH))
                .as((count, size, stride, activation) -> new Conv1D(count, size, stride, 1, Padding.VALID, activation));
        Arbitrary<List<Layer>> before =
                sequenceLayer(Activation.values()).list().ofMaxSize(1);
        return network(
                Combinators.combine(before, first, second)
                        .as((some, one, other) -> Stream.concat(some.stream(), Stream.of(one, other))
                                .toList()),
                Arbitraries.of(new Flatten(), new GlobalMaxPool1D()),
                Activation.TANH);
    }

    @Provide
    Arbitrary<Network> smoothNetworksWithDropout() {
        Activation[] smooth = {Activation.TANH, Activation.SIGMOID, Activation.LINEAR};
        Arbitrary<List<Layer>> layers = Combinators.combine(
                        Arbitraries.of(smooth),
                        Arbitraries.of(new Dropout(0.3), new SpatialDropout(0.4)),
                        Arbitraries.of(smooth))
                .as((first, dropout, second) -> List.of(
                        new Conv1D(5, 3, 1, 1, Padding.CAUSAL, first),
                        dropout,
                        new Conv1D(18, 3, 1, 2, Padding.SAME, second),
                        new Dropout(0.2)));
        return network(layers, Arbitraries.of(new Flatten(), new GlobalAveragePool1D()), smooth);
    }

    private static Arbitrary<Network> network(
            Arbitrary<List<Layer>> sequence, Arbitrary<Layer> middle, Activation... activations) {
        Arbitrary<Layer> dense = Combinators.combine(Arbitraries.integers().between(1, 20), Arbitraries.of(activations))
                .as(Dense::new);
        return Combinators.combine(sequence, middle, dense.list().ofMaxSize(2)).as((first, between, vector) -> {
            List<Layer> layers = new ArrayList<>(first);
            layers.add(between);
            layers.addAll(vector);
            layers.add(new Dense(1, Activation.LINEAR));
            return new Network(layers);
        });
    }

    private static Arbitrary<Layer> sequenceLayer(Activation... activations) {
        Arbitrary<Integer> small = Arbitraries.integers().between(1, 5);
        Arbitrary<Integer> filters = Arbitraries.integers().between(1, 40);
        Arbitrary<Padding> poolPadding = Arbitraries.of(Padding.VALID, Padding.SAME);
        Arbitrary<Layer> strided = Combinators.combine(
                        filters, small, small, Arbitraries.of(Padding.class), Arbitraries.of(activations))
                .as((count, kernel, stride, padding, activation) ->
                        new Conv1D(count, kernel, stride, 1, padding, activation));
        Arbitrary<Layer> dilated = Combinators.combine(
                        filters, small, small, Arbitraries.of(Padding.class), Arbitraries.of(activations))
                .as((count, kernel, dilation, padding, activation) ->
                        new Conv1D(count, kernel, 1, dilation, padding, activation));
        Arbitrary<Layer> max = Combinators.combine(small, small, poolPadding).as(MaxPool1D::new);
        Arbitrary<Layer> average =
                Combinators.combine(small, small, poolPadding).as(AveragePool1D::new);
        Arbitrary<Layer> blocks = Combinators.combine(filters, small, small, Arbitraries.of(activations))
                .as(Residual::new);
        Arbitrary<Layer> recurrent = filters.map(units -> new LSTM(units, true));
        Arbitrary<Layer> normal = Arbitraries.of(LayerNormalization.keras());
        return Arbitraries.oneOf(strided, dilated, max, average, blocks, recurrent, normal);
    }

    private static Recipe recipe(Network network) {
        Recipe base = Preset.SMALL.on(ArraySeries.of("a", new double[400]));
        return base.withNetwork(network)
                .withTraining(
                        base.training().withOptimizer(Optimizer.Sgd.keras()).withLoss(new Loss.Mse()));
    }
}
