package dev.lookback.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.network.Activation;
import dev.lookback.network.Layer;
import dev.lookback.network.Network;
import dev.lookback.network.Padding;
import dev.lookback.network.ShapeTrace;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Preset;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.ArraySeries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** DL4J's own gradient check, on our kernels in double precision: every layer, every option, odd sizes. */
class KernelGradientTest {

    private static final double STEP = 1e-6;
    private static final double RELATIVE_ERROR = 1e-5;

    /** Differences of losses around 1 hold no more digits over such a step. */
    private static final double ABSOLUTE_ERROR = 1e-8;

    private static final Layer FLATTEN = new Layer.Flatten();
    private static final Layer OUT = new Layer.Dense(1, Activation.LINEAR);

    @TempDir
    private static Path classes;

    private static DoubleKernels kernels;

    @BeforeAll
    static void compile() throws Exception {
        kernels = DoubleKernels.compile(classes);
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
    }

    @AfterAll
    static void restore() {
        Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
    }

    static Stream<Arguments> convolutions() {
        List<Arguments> all = new ArrayList<>();
        for (Padding padding : Padding.values()) {
            for (int kernel : new int[] {1, 2, 3, 5}) {
                all.add(net(11, 2, new Layer.Conv1D(3, kernel, 1, 1, padding, Activation.TANH), FLATTEN));
                all.add(net(11, 2, new Layer.Conv1D(3, kernel, 3, 1, padding, Activation.TANH), FLATTEN));
                all.add(net(11, 2, new Layer.Conv1D(2, kernel, 1, 2, padding, Activation.SIGMOID), FLATTEN));
            }
            // Below another layer, so that slopes go through it too: strided, dilated, longer than what is left.
            Layer first = Layer.Conv1D.of(4, 3, Activation.TANH);
            all.add(net(12, 3, first, new Layer.Conv1D(3, 3, 2, 1, padding, Activation.TANH), FLATTEN));
            all.add(net(12, 3, first, new Layer.Conv1D(3, 4, 1, 3, padding, Activation.TANH), FLATTEN));
            all.add(net(13, 1, first, new Layer.Conv1D(3, 2, 4, 1, padding, Activation.TANH), FLATTEN));
            // Two in a row of which the first is linear, computed as one where that pays.
            Layer linear = new Layer.Conv1D(17, 3, 1, 1, Padding.VALID, Activation.LINEAR);
            all.add(net(14, 2, linear, new Layer.Conv1D(9, 3, 1, 1, padding, Activation.TANH), FLATTEN));
            all.add(net(14, 2, linear, new Layer.Conv1D(9, 3, 2, 1, padding, Activation.RELU), FLATTEN));
        }
        for (Padding longer : new Padding[] {Padding.SAME, Padding.CAUSAL}) {
            all.add(net(3, 2, new Layer.Conv1D(3, 7, 1, 1, longer, Activation.TANH), FLATTEN));
            all.add(net(3, 2, new Layer.Conv1D(3, 3, 1, 5, longer, Activation.TANH), FLATTEN));
            all.add(net(1, 1, new Layer.Conv1D(2, 4, 1, 1, longer, Activation.TANH), FLATTEN));
        }
        all.add(net(7, 1, new Layer.Conv1D(1, 7, 1, 1, Padding.VALID, Activation.TANH), FLATTEN));
        return all.stream();
    }

    static Stream<Arguments> activations() {
        return Arrays.stream(Activation.values())
                .flatMap(activation -> Stream.of(
                        net(
                                9,
                                2,
                                Layer.Conv1D.of(4, 3, activation),
                                new Layer.Conv1D(3, 3, 1, 2, Padding.CAUSAL, activation),
                                FLATTEN),
                        net(5, 3, FLATTEN, new Layer.Dense(6, activation), new Layer.Dense(4, activation)),
                        net(8, 2, new Layer.Residual(3, 3, 2, activation), new Layer.GlobalAveragePool1D())));
    }

    static Stream<Arguments> pools() {
        List<Arguments> all = new ArrayList<>();
        Layer first = Layer.Conv1D.of(4, 2, Activation.TANH);
        for (Padding padding : new Padding[] {Padding.VALID, Padding.SAME}) {
            for (int size = 1; size <= 4; size++) {
                for (int stride = 1; stride <= 5; stride += 2) {
                    all.add(net(11, 2, first, new Layer.MaxPool1D(size, stride, padding), FLATTEN));
                    all.add(net(11, 2, first, new Layer.AveragePool1D(size, stride, padding), FLATTEN));
                }
            }
            Layer second = new Layer.Conv1D(3, 2, 1, 1, Padding.SAME, Activation.RELU);
            all.add(net(12, 2, first, second, new Layer.MaxPool1D(3, 3, padding), second, FLATTEN));
        }
        for (int timeSteps : new int[] {2, 9}) {
            all.add(net(timeSteps, 1, first, new Layer.GlobalMaxPool1D()));
            all.add(net(timeSteps, 1, first, new Layer.GlobalAveragePool1D()));
        }
        return all.stream();
    }

    static Stream<Arguments> others() {
        Layer first = Layer.Conv1D.of(4, 3, Activation.TANH);
        return Stream.of(
                net(1, 1, FLATTEN),
                net(6, 2, new Layer.LSTM(3, false)),
                net(6, 2, new Layer.LSTM(3, true), FLATTEN),
                net(1, 1, new Layer.LSTM(1, true), new Layer.LSTM(2, false)),
                net(9, 2, first, new Layer.LSTM(3, true), new Layer.MaxPool1D(2, 2, Padding.VALID), FLATTEN),
                net(8, 3, new Layer.Residual(3, 2, 1, Activation.TANH), new Layer.GlobalMaxPool1D()),
                net(
                        8,
                        2,
                        new Layer.Residual(5, 3, 4, Activation.RELU),
                        new Layer.Residual(5, 3, 8, Activation.RELU),
                        FLATTEN),
                net(7, 3, first, Layer.LayerNormalization.keras(), FLATTEN),
                net(7, 3, FLATTEN, new Layer.LayerNormalization(0.1), new Layer.Dense(3, Activation.SWISH)),
                net(
                        9,
                        2,
                        first,
                        new Layer.Dropout(0.4),
                        FLATTEN,
                        new Layer.Dense(4, Activation.TANH),
                        new Layer.Dropout(0.3)),
                net(9, 2, first, new Layer.SpatialDropout(0.5), first, new Layer.GlobalMaxPool1D()));
    }

    private static Arguments net(int timeSteps, int features, Layer... layers) {
        List<Layer> all = new ArrayList<>(List.of(layers));
        all.add(OUT);
        return Arguments.of(timeSteps, features, new Network(all));
    }

    @ParameterizedTest
    @MethodSource({"convolutions", "activations", "pools", "others"})
    void slopesAreWhatTheLossDoes(int timeSteps, int features, Network network) {
        check(network, new Loss.Mse(), 0, timeSteps, features, 3, 1);
    }

    static Stream<Loss> losses() {
        return Stream.of(
                new Loss.Mae(), new Loss.Mse(), new Loss.Huber(0.3), new Loss.Huber(5), new Loss.Quantile(0.8));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void everyLossAndThePenaltyHaveTheirSlope(Loss loss) {
        Network network = Network.of(Layer.Conv1D.of(3, 3, Activation.TANH), new Layer.GlobalMaxPool1D(), OUT);
        for (int batch : new int[] {1, 4}) {
            check(network, loss, 0.03, 9, 2, batch, 1);
        }
    }

    @Test
    void randomNetworksHaveTheirSlopes() {
        Random random = new Random();
        long begin = random.nextLong();
        for (int i = 0; i < 60; i++) {
            long seed = begin + i;
            random.setSeed(seed);
            int timeSteps = 1 + random.nextInt(14);
            int features = 1 + random.nextInt(4);
            Network network = RandomLayers.network(random);
            if (ShapeTrace.of(network, timeSteps, features, 1).fits()) {
                check(network, new Loss.Mse(), 0, timeSteps, features, 1 + random.nextInt(4), seed);
            }
        }
    }

    private static void check(
            Network network, Loss loss, double l2, int timeSteps, int features, int batch, long seed) {
        Recipe base = Preset.SMALL.on(ArraySeries.of("a", new double[400]));
        Recipe recipe = base.withSeed(seed)
                .withNetwork(network)
                .withTraining(base.training()
                        .withLoss(loss)
                        .withLearningRate(1)
                        .withOptimizer(Optimizer.Sgd.keras())
                        .withL2(0));
        Checked checked = new Checked(recipe, l2, timeSteps, features);
        Random random = new Random(seed);
        checked.params().assign(gaussian(random, 0.5, 1, checked.numParams()));

        boolean right = GradientCheckUtil.checkGradients(new GradientCheckUtil.MLNConfig()
                .net(checked)
                .input(gaussian(random, 1, batch, features, timeSteps))
                .labels(gaussian(random, 1, batch, 1))
                .epsilon(STEP)
                .maxRelError(RELATIVE_ERROR)
                .minAbsoluteError(ABSOLUTE_ERROR)
                .print(GradientCheckUtil.PrintMode.FAILURES_ONLY)
                // Only asked for with dropout, and there is nothing to do: ours drops the same for the same seed.
                .callEachIter(net -> {}));

        assertThat(right)
                .as("%s on %d x %d, seed %d", network, timeSteps, features, seed)
                .isTrue();
    }

    private static INDArray gaussian(Random random, double deviation, long... shape) {
        INDArray array = Nd4j.create(DataType.DOUBLE, shape);
        for (long i = 0; i < array.length(); i++) {
            array.putScalar(i, deviation * random.nextGaussian());
        }
        return array;
    }

    /** To DL4J a network like any other; its scores and gradients are those of our kernels, with its parameters. */
    @SuppressWarnings("overrides") // of its own methods, one has an array where the interface has varargs
    private static final class Checked extends MultiLayerNetwork {

        private final transient DoubleNetwork ours;
        private final transient List<dev.lookback.engine.kernel.OptimizerStep.Block> blocks;
        private final double l2;

        Checked(Recipe recipe, double l2, int timeSteps, int features) {
            super(configuration(recipe, timeSteps, features));
            init();
            blocks = TwinParameters.blocks(this);
            this.l2 = l2;
            ours = kernels.network(
                    ShapeTrace.of(recipe.network(), timeSteps, features, 1),
                    StackComputation.places(this),
                    blocks,
                    recipe.withTraining(recipe.training().withL2(l2)),
                    features * timeSteps);
        }

        private static MultiLayerConfiguration configuration(Recipe recipe, int timeSteps, int features) {
            return NetworkBuilder.configuration(recipe, timeSteps, features, DataType.DOUBLE);
        }

        @Override
        public void computeGradientAndScore() {
            super.computeGradientAndScore();
            double[] gradient = new double[(int) numParams()];
            score = loss(getInput(), getLabels(), gradient);
            // DL4J's are sums over the batch, which its updater divides.
            getGradientsViewArray()
                    .assign(Nd4j.createFromArray(gradient)
                            .muli(getInput().size(0))
                            .reshape(getGradientsViewArray().shape()));
        }

        @Override
        public double score(DataSet data, boolean training) {
            return loss(data.getFeatures(), data.getLabels(), new double[(int) numParams()]);
        }

        private double loss(INDArray windows, INDArray targets, double[] gradient) {
            double[] parameters = params().toDoubleVector();
            double loss = ours.train(
                    parameters,
                    windows.dup('c').data().asDouble(),
                    targets.dup('c').data().asDouble(),
                    gradient);
            for (var block : blocks) {
                for (int i = block.from(); i < block.to() && block.kernel(); i++) {
                    loss += l2 * parameters[i] * parameters[i];
                }
            }
            return loss;
        }
    }
}
