package dev.lookback.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.engine.dl4j.Detour;
import dev.lookback.network.LayerTrace;
import dev.lookback.network.Network;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.Stage;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.LayerNormalization;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Padding;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.Shape;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What is seen inside a network, against what DL4J computes there, layer by layer, and its slopes in double precision. */
class NetworkInspectorTest {

    private static final int FEATURES = 3;
    private static final int TIME_STEPS = 17;
    private static final double H = 1e-6;
    private static final Layer OUT = new Dense(1, Activation.LINEAR);

    static Stream<Network> networks() {
        Layer relu = new Conv1D(5, 3, 1, 1, Padding.VALID, Activation.RELU);
        Layer linear = new Conv1D(20, 3, 1, 1, Padding.VALID, Activation.LINEAR);
        Layer norm = BatchNormalization.keras();
        return Stream.of(
                        List.of(linear, linear, MaxPool1D.of(3), relu, new GlobalMaxPool1D(), OUT),
                        List.of(norm, relu, norm, new Dropout(0.5), new GlobalMaxPool1D(), norm, OUT),
                        List.of(
                                new Conv1D(4, 3, 1, 2, Padding.CAUSAL, Activation.TANH),
                                norm,
                                new SpatialDropout(0.5),
                                new MaxPool1D(3, 2, Padding.SAME),
                                new Flatten(),
                                norm,
                                new Dense(4, Activation.GELU),
                                norm,
                                OUT),
                        List.of(MaxPool1D.of(2), relu, new Flatten(), LayerNormalization.keras(), OUT),
                        List.of(new Flatten(), new Dense(3, Activation.SIGMOID), OUT))
                .map(Network::new);
    }

    static Stream<Network> all() {
        Random random = new Random(3);
        return Stream.concat(
                networks(),
                Stream.generate(() -> RandomLayers.network(random))
                        .filter(network ->
                                ShapeTrace.of(network, TIME_STEPS, FEATURES, 1).fits())
                        .limit(25));
    }

    @ParameterizedTest
    @MethodSource("all")
    void activationsAreThoseOfDl4j(Network network) {
        Case each = Case.of(network);
        Dl4jNetworkUnderTest stock = each.stock(DataType.FLOAT);

        NetworkValues seen = each.insight().activations(each.window());

        List<INDArray> theirs =
                stock.network().feedForward(Nd4j.createFromArray(each.window()).reshape('c', 1, FEATURES, TIME_STEPS));
        assertThat(seen.input().values()).containsExactly(each.window());
        int next = 1;
        for (int i = 0; i < network.layers().size(); i++) {
            LayerTrace traced = each.insight().trace().layers().get(i);
            LayerValues values = seen.layers().get(i);
            if (traced.layer() instanceof Flatten) {
                assertThat(values.values()).containsExactly(seen.before(i).values());
                continue;
            }
            INDArray plain = theirs.get(next++);
            INDArray array = Detour.of(traced).map(d -> d.back().forward(plain)).orElse(plain);
            float[] expected = array.dup('c').data().asFloat();
            assertThat(values.values())
                    .as("%d, %s", i, traced.layer())
                    .containsExactly(expected, within(1e-5f * (1 + largest(expected))));
        }
        assertThat(each.insight().outputs(each.window())).containsExactly(seen.outputs());
    }

    @ParameterizedTest
    @MethodSource("all")
    void slopesAreThoseOfDl4jInDoublePrecision(Network network) {
        Case each = Case.of(network);
        Dl4jNetworkUnderTest stock = each.stock(DataType.DOUBLE);
        double[] window = IntStream.range(0, each.window().length)
                .mapToDouble(i -> each.window()[i])
                .toArray();

        float[] slopes = each.insight().slopes(each.window(), 0).input().values();

        for (int i = 0; i < window.length; i++) {
            double before = window[i];
            window[i] = before + H;
            double above = output(stock, window);
            window[i] = before - H;
            double below = output(stock, window);
            window[i] = before;
            assertThat((double) slopes[i]).as("input %d", i).isCloseTo((above - below) / (2 * H), within(2e-4));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void slopesByALayerAreThoseOfTheNetworkBehindIt(Network network) {
        Case each = Case.of(network);
        NetworkValues values = each.insight().activations(each.window());
        NetworkValues slopes = each.insight().slopes(each.window(), 0);

        int parameters = 0;
        for (int i = 0; i < network.layers().size() - 1; i++) {
            LayerTrace traced = each.insight().trace().layers().get(i);
            parameters += (int) traced.parameters();
            if (traced.output().orElseThrow() instanceof Shape.Sequence sequence) {
                Recipe behind = recipe(
                        new Network(
                                network.layers().subList(i + 1, network.layers().size())),
                        sequence.timeSteps());
                NetworkInspector tail = NetworkInspector.of(
                        behind,
                        sequence.channels(),
                        Arrays.copyOfRange(each.weights(), parameters, each.weights().length));
                float[] expected =
                        tail.slopes(values.layers().get(i).values(), 0).input().values();
                assertThat(slopes.layers().get(i).values())
                        .as("by layer %d", i)
                        .containsExactly(expected, within(1e-5f * (1 + largest(expected))));
            }
        }
        assertThat(slopes.outputs()).containsExactly(1);
    }

    @Test
    void lookingChangesNothing() {
        Case each = Case.of(networks().findFirst().orElseThrow());
        float[] first = each.insight().slopes(each.window(), 0).input().values();
        each.insight().slopes(new float[FEATURES * TIME_STEPS], 0);

        assertThat(each.insight().slopes(each.window(), 0).input().values()).containsExactly(first);
    }

    @Test
    void aKernelMultipliesTapsOfChannels() {
        Network network = Network.of(
                new Dropout(0.1), new Conv1D(4, 3, 2, 1, Padding.VALID, Activation.LINEAR), new Flatten(), OUT);
        Case each = Case.of(network);
        ConvolutionWeights weights = each.insight().convolution(Stage.of(1)).orElseThrow();
        LayerValues put = each.insight().activations(each.window()).layers().get(1);

        for (int f = 0; f < 4; f++) {
            float sum = weights.bias()[f];
            for (int c = 0; c < FEATURES; c++) {
                for (int k = 0; k < 3; k++) {
                    sum += weights.at(f, c, k) * each.window()[c * TIME_STEPS + 5 * 2 + k];
                }
            }
            assertThat(put.at(f, 5)).isCloseTo(sum, within(1e-5f));
        }
        assertThat(each.insight().convolution(Stage.of(0))).isEmpty();
    }

    /** Of the bias that each convolution inside a block adds at every time step, against differences. */
    @ParameterizedTest
    @ValueSource(ints = {FEATURES, 4})
    void insideABlockEachConvolutionHasValuesAndSlopes(int filters) {
        Case each = Case.of(Network.of(
                new Residual(filters, 3, 2, Activation.TANH),
                new Dropout(0.2),
                new Residual(4, 2, 1, Activation.TANH),
                new GlobalMaxPool1D(),
                OUT));
        List<Stage> inside = Stage.convolutions(each.insight().trace());
        NetworkValues values = each.insight().activations(each.window());
        NetworkValues slopes = each.insight().slopes(each.window(), 0);

        assertThat(inside).as("one of the blocks changes the channels").hasSize(5);
        for (Stage stage : inside) {
            boolean isSkip = stage.part() == Stage.Part.SKIP;
            for (int c = 0; c < values.at(stage).channels(); c++) {
                double sum = 0;
                for (int t = 0; t < TIME_STEPS; t++) {
                    double y = values.at(stage).at(c, t);
                    sum += slopes.at(stage).at(c, t) * (isSkip ? 1 : 1 - y * y);
                }
                double h = 1e-2;
                double moved = each.biased(stage, c, h).outputs(each.window())[0]
                        - each.biased(stage, c, -h).outputs(each.window())[0];
                assertThat(sum).as("%s, filter %d", stage, c).isCloseTo(moved / (2 * h), within(5e-3));
            }
        }
    }

    @Test
    void aBlockIsItsConvolutionsAndTheSkip() {
        Case each = Case.of(Network.of(new Residual(4, 3, 2, Activation.TANH), new Flatten(), OUT));
        NetworkValues values = each.insight().activations(each.window());
        ShapeTrace trace = each.insight().trace();

        for (Stage stage : Stage.convolutions(trace)) {
            LayerValues read = stage.part() == Stage.Part.SECOND
                    ? values.inside().get(new Stage(0, Stage.Part.FIRST))
                    : values.input();
            ConvolutionWeights weights = each.insight().convolution(stage).orElseThrow();
            Conv1D conv = stage.convolution(trace).orElseThrow();
            for (int f = 0; f < 4; f++) {
                for (int t = 0; t < TIME_STEPS; t++) {
                    double sum = weights.bias()[f];
                    for (int k = 0; k < conv.kernelSize(); k++) {
                        int at = t - (conv.kernelSize() - 1 - k) * conv.dilation();
                        for (int c = 0; c < read.channels() && at >= 0; c++) {
                            sum += weights.at(f, c, k) * read.at(c, at);
                        }
                    }
                    double expected = conv.activation() == Activation.LINEAR ? sum : Math.tanh(sum);
                    assertThat((double) values.at(stage).at(f, t)).isCloseTo(expected, within(1e-5));
                }
            }
        }
        for (int f = 0; f < 4; f++) {
            double sum = values.at(new Stage(0, Stage.Part.SECOND)).at(f, 9)
                    + values.at(new Stage(0, Stage.Part.SKIP)).at(f, 9);
            assertThat((double) values.at(Stage.of(0)).at(f, 9)).isCloseTo(Math.tanh(sum), within(1e-5));
        }
    }

    @Test
    void severalOutputsHaveSlopesOfTheirOwn() {
        Network network = Network.of(Conv1D.of(4, 3, Activation.TANH), new Flatten(), new Dense(3, Activation.LINEAR));
        Recipe recipe = recipe(network, TIME_STEPS);
        recipe = recipe.withWindows(recipe.windows().withLength(3));
        Random random = new Random(8);
        float[] weights =
                Noise.shaken(TrainableNetwork.of(recipe, FEATURES, TIME_STEPS).weights(), random);
        NetworkInspector insight = NetworkInspector.of(recipe, FEATURES, weights);
        float[] window = Noise.gaussian(random, FEATURES * TIME_STEPS);
        float[] moved = window.clone();
        moved[20] += 1e-2f;

        for (int k = 0; k < 3; k++) {
            float slope = insight.slopes(window, k).input().values()[20];
            assertThat((insight.outputs(moved)[k] - insight.outputs(window)[k]) / 1e-2f)
                    .isCloseTo(slope, within(2e-2f));
        }
        assertThat(insight.outputs(window, 1)).containsExactly(insight.outputs(window), within(1e-5f));
    }

    @Test
    void anUntrainedNetworkHasItsFirstWeights() {
        Recipe recipe = recipe(networks().findFirst().orElseThrow(), TIME_STEPS);
        float[] window = Noise.gaussian(new Random(1), FEATURES * TIME_STEPS);
        float[] output = new float[1];
        TrainableNetwork.of(recipe, FEATURES, TIME_STEPS).predict(window, 1, output, 0);

        assertThat(NetworkInspector.untrained(recipe, FEATURES).outputs(window)).containsExactly(output, within(1e-5f));
    }

    private record Case(Recipe recipe, float[] weights, float[] window, NetworkInspector insight) {

        static Case of(Network network) {
            Recipe recipe = NetworkInspectorTest.recipe(network, TIME_STEPS);
            Random random = new Random(5);
            float[] weights = Noise.shaken(
                    TrainableNetwork.of(recipe, FEATURES, TIME_STEPS).weights(), random);
            float[] window = Noise.gaussian(random, FEATURES * TIME_STEPS);
            return new Case(recipe, weights, window, NetworkInspector.of(recipe, FEATURES, weights));
        }

        /** With one filter's bias moved. */
        NetworkInspector biased(Stage stage, int filter, double by) {
            float before = insight.convolution(stage).orElseThrow().bias()[filter];
            for (int i = 0; i < weights.length; i++) {
                float[] moved = weights.clone();
                moved[i] += (float) by;
                NetworkInspector other = NetworkInspector.of(recipe, FEATURES, moved);
                if (other.convolution(stage).orElseThrow().bias()[filter] != before) {
                    return other;
                }
            }
            throw new AssertionError("no such bias");
        }

        Dl4jNetworkUnderTest stock(DataType type) {
            return Dl4jNetworkUnderTest.of(recipe, FEATURES, TIME_STEPS, type, weights);
        }
    }

    private static double output(Dl4jNetworkUnderTest stock, double[] window) {
        return stock.network()
                .output(Nd4j.createFromArray(window).reshape('c', 1, FEATURES, TIME_STEPS), false)
                .getDouble(0);
    }

    private static float largest(float[] values) {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static Recipe recipe(Network network, int timeSteps) {
        Recipe base = Preset.SMALL.on(ArraySeries.of("a", new double[400]));
        return base.withNetwork(network)
                .withWindows(base.windows().withLookback(timeSteps).withStep(1));
    }

    @Test
    void aResidualBlockBeginsWithItsFirstConvolution() {
        Residual block = new Residual(4, 3, 2, Activation.RELU);
        Network network = Network.of(block, new Flatten(), OUT);
        Recipe recipe = Preset.SMALL.on(ArraySeries.of("a", new double[400])).withNetwork(network);
        INDArray kernel = TrainableNetwork.of(recipe, FEATURES, recipe.windows().timeSteps())
                .network()
                .getLayer(0)
                .paramTable()
                .get("W1");
        NetworkInspector insight = NetworkInspector.untrained(recipe, FEATURES);

        ConvolutionWeights first = insight.firstConvolution(0).orElseThrow();

        assertThat(insight.convolution(Stage.of(0))).isEmpty();
        assertThat(insight.firstConvolution(2)).isEmpty();
        for (int f = 0; f < first.filters(); f++) {
            for (int c = 0; c < first.channels(); c++) {
                for (int k = 0; k < first.kernelSize(); k++) {
                    assertThat(first.at(f, c, k)).isEqualTo(kernel.getFloat(k, c, f));
                }
            }
        }
    }
}
