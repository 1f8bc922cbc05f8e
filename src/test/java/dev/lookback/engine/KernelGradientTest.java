package dev.lookback.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.lookback.Slow;
import dev.lookback.engine.dl4j.NetworkBuilder;
import dev.lookback.network.Network;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.AveragePool1D;
import dev.lookback.network.layer.BatchNormalization;
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
import dev.lookback.network.layer.OneOfEach;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.network.layer.ZeroPadding1D;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
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
import org.slf4j.LoggerFactory;

/** Gradient check by DL4J's own tool of our kernels in double precision: every layer, every option, odd sizes. */
@Slow
class KernelGradientTest {

    private static final double STEP = 1e-6;
    private static final double RELATIVE_ERROR = 1e-6;

    /** Rounding error of the difference of two losses over such a step, for losses around 1 and for large ones. */
    private static final double ABSOLUTE_ERROR = 1e-8;

    private static final double ABSOLUTE_ERROR_OF_LOSS = 1e-9;

    /** A trainable layer of any input length to put before another one, so that gradients flow through that one. */
    private static final Layer BEFORE = new Conv1D(3, 2, 1, 1, Padding.SAME, Activation.TANH);

    private static final Layer MAX = new GlobalMaxPool1D();
    private static final Layer FLATTEN = new Flatten();
    /** Rows without padding, and padded rows. */
    private static final int TIGHT = 1;

    private static final int WIDE = 4;

    private static final Layer OUT = new Dense(1, Activation.LINEAR);

    /** DL4J logs here which gradient is wrong. */
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(GradientCheckUtil.class);

    @TempDir
    private static Path classes;

    private static DoubleKernels kernels;

    @BeforeAll
    static void compile() throws Exception {
        kernels = DoubleKernels.compile(classes);
        LOG.setLevel(Level.INFO);
        LOG.setAdditive(false);
    }

    @AfterAll
    static void restore() {
        Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
        LOG.setLevel(null);
        LOG.setAdditive(true);
    }

    static Stream<Arguments> convolutions() {
        List<Arguments> all = new ArrayList<>();
        for (Padding padding : Padding.values()) {
            for (int kernel : new int[] {1, 2, 3, 5}) {
                all.add(net(11, 2, new Conv1D(3, kernel, 1, 1, padding, Activation.TANH), FLATTEN));
                all.add(net(11, 2, new Conv1D(3, kernel, 3, 1, padding, Activation.TANH), FLATTEN));
                all.add(net(11, 2, new Conv1D(2, kernel, 1, 2, padding, Activation.SIGMOID), FLATTEN));
            }
            // Behind another layer, so that input gradients are checked too: strided, dilated, longer than the input.
            Layer first = Conv1D.of(4, 3, Activation.TANH);
            all.add(net(12, 3, first, new Conv1D(3, 3, 2, 1, padding, Activation.TANH), FLATTEN));
            all.add(net(12, 3, first, new Conv1D(3, 4, 1, 3, padding, Activation.TANH), FLATTEN));
            all.add(net(13, 1, first, new Conv1D(3, 2, 4, 1, padding, Activation.TANH), FLATTEN));
            // Two in a row, the first one linear: fused where that is worthwhile.
            Layer linear = new Conv1D(17, 3, 1, 1, Padding.VALID, Activation.LINEAR);
            all.add(net(14, 2, linear, new Conv1D(9, 3, 1, 1, padding, Activation.TANH), FLATTEN));
            all.add(net(14, 2, linear, new Conv1D(9, 3, 2, 1, padding, Activation.RELU), FLATTEN));
        }
        for (Padding longer : new Padding[] {Padding.SAME, Padding.CAUSAL}) {
            all.add(net(3, 2, new Conv1D(3, 7, 1, 1, longer, Activation.TANH), FLATTEN));
            all.add(net(3, 2, new Conv1D(3, 3, 1, 5, longer, Activation.TANH), FLATTEN));
            all.add(net(1, 1, new Conv1D(2, 4, 1, 1, longer, Activation.TANH), FLATTEN));
        }
        all.add(net(7, 1, new Conv1D(1, 7, 1, 1, Padding.VALID, Activation.TANH), FLATTEN));
        return Stream.concat(all.stream(), denseAndSparseGradients());
    }

    /** Convolutions followed by layers that give back dense or sparse gradients, which are computed in two ways. */
    private static Stream<Arguments> denseAndSparseGradients() {
        List<Arguments> all = new ArrayList<>();
        for (Padding padding : Padding.values()) {
            for (int kernel : new int[] {1, 2, 3, 5}) {
                for (int[] by : new int[][] {{1, 1}, {2, 1}, {3, 1}, {1, 2}, {1, 3}}) {
                    Layer conv = new Conv1D(2, kernel, by[0], by[1], padding, Activation.SWISH);
                    all.add(net(1, 1, conv, FLATTEN));
                    all.add(net(5, 2, conv, conv, FLATTEN));
                    all.add(net(8, 1, BEFORE, conv, FLATTEN));
                    all.add(net(13, 3, BEFORE, conv, MAX));
                    all.add(net(14, 1, BEFORE, conv, new MaxPool1D(5, 5, Padding.VALID), FLATTEN));
                }
            }
        }
        return all.stream().filter(KernelGradientTest::fits);
    }

    static Stream<Arguments> activations() {
        return Arrays.stream(Activation.values())
                .flatMap(activation -> Stream.of(
                        net(
                                9,
                                2,
                                Conv1D.of(4, 3, activation),
                                new Conv1D(3, 3, 1, 2, Padding.CAUSAL, activation),
                                FLATTEN),
                        net(5, 3, FLATTEN, new Dense(6, activation), new Dense(4, activation)),
                        net(14, 2, BEFORE, Conv1D.of(3, 2, activation), MAX),
                        net(6, 3, new Residual(3, 2, 1, activation), FLATTEN),
                        net(8, 2, new Residual(3, 3, 2, activation), new GlobalAveragePool1D())));
    }

    static Stream<Arguments> pools() {
        List<Arguments> all = new ArrayList<>();
        Layer first = Conv1D.of(4, 2, Activation.TANH);
        for (Padding padding : new Padding[] {Padding.VALID, Padding.SAME}) {
            for (int size = 1; size <= 4; size++) {
                for (int stride = 1; stride <= 5; stride += 2) {
                    all.add(net(11, 2, first, new MaxPool1D(size, stride, padding), FLATTEN));
                    all.add(net(11, 2, first, new AveragePool1D(size, stride, padding), FLATTEN));
                    all.add(net(1, 1, BEFORE, new MaxPool1D(size, stride, padding), FLATTEN));
                    all.add(net(1, 1, BEFORE, new AveragePool1D(size, stride, padding), FLATTEN));
                }
            }
            Layer second = new Conv1D(3, 2, 1, 1, Padding.SAME, Activation.RELU);
            all.add(net(12, 2, first, second, new MaxPool1D(3, 3, padding), second, FLATTEN));
        }
        for (int timeSteps : new int[] {2, 9}) {
            all.add(net(timeSteps, 1, first, new GlobalMaxPool1D()));
            all.add(net(timeSteps, 1, first, new GlobalAveragePool1D()));
        }
        return all.stream().filter(KernelGradientTest::fits);
    }

    static Stream<Arguments> others() {
        Layer first = Conv1D.of(4, 3, Activation.TANH);
        return Stream.of(
                net(1, 1, FLATTEN),
                net(6, 2, new LSTM(3, false)),
                net(6, 2, new LSTM(3, true), FLATTEN),
                net(1, 1, new LSTM(1, true), new LSTM(2, false)),
                net(9, 2, first, new LSTM(3, true), new MaxPool1D(2, 2, Padding.VALID), FLATTEN),
                net(8, 3, new Residual(3, 2, 1, Activation.TANH), new GlobalMaxPool1D()),
                net(8, 2, new Residual(5, 3, 4, Activation.RELU), new Residual(5, 3, 8, Activation.RELU), FLATTEN),
                net(7, 3, first, LayerNormalization.keras(), FLATTEN),
                net(7, 3, FLATTEN, new LayerNormalization(0.1), new Dense(3, Activation.SWISH)),
                net(7, 3, BatchNormalization.keras(), first, FLATTEN),
                net(7, 3, first, BatchNormalization.keras(), BatchNormalization.keras(), FLATTEN),
                net(7, 3, first, new BatchNormalization(0.9, 0.1), first, BatchNormalization.keras(), MAX),
                net(
                        7,
                        3,
                        FLATTEN,
                        BatchNormalization.keras(),
                        new Dense(3, Activation.SWISH),
                        BatchNormalization.keras()),
                net(9, 2, first, new Dropout(0.4), BatchNormalization.keras(), new Dropout(0.3), FLATTEN),
                net(9, 2, new Residual(3, 2, 1, Activation.TANH), BatchNormalization.keras(), MAX),
                net(9, 2, first, new Dropout(0.4), FLATTEN, new Dense(4, Activation.TANH), new Dropout(0.3)),
                net(9, 2, first, new SpatialDropout(0.5), first, new GlobalMaxPool1D()),
                net(12, 3, BEFORE, BEFORE, new Dropout(0.3), MAX),
                net(5, 2, new ZeroPadding1D(2, 1), first, FLATTEN),
                net(4, 2, BEFORE, new ZeroPadding1D(3, 0), MAX),
                net(4, 2, BEFORE, new ZeroPadding1D(0, 2), first, new MaxPool1D(2, 2, Padding.VALID), FLATTEN),
                net(6, 2, new Dropout(0.3), BEFORE, new SpatialDropout(0.4), FLATTEN));
    }

    static Stream<Arguments> everyKind() {
        return OneOfEach.LAYERS.stream().map(OneOfEach::network).map(network -> Arguments.of(12, 2, network));
    }

    /** Forecasts of several rows at once. */
    static Stream<Arguments> severalOutputs() {
        Layer three = new Dense(3, Activation.LINEAR);
        return Stream.of(
                Arguments.of(6, 2, Network.of(FLATTEN, three)),
                Arguments.of(9, 2, Network.of(Conv1D.of(4, 3, Activation.TANH), MAX, three)),
                Arguments.of(5, 1, Network.of(new LSTM(2, false), new Dense(2, Activation.TANH))));
    }

    /** Down to one time step of one channel. */
    static Stream<Arguments> shortWindows() {
        Layer normal = LayerNormalization.keras();
        List<Arguments> all = new ArrayList<>();
        for (int timeSteps : new int[] {1, 2, 7}) {
            for (int features : new int[] {1, 3}) {
                all.add(net(timeSteps, features, BEFORE, new LSTM(3, true), new LSTM(2, false)));
                all.add(net(timeSteps, features, new LSTM(3, true), MAX));
                all.add(net(timeSteps, features, new Residual(3, 2, 4, Activation.TANH), FLATTEN));
                all.add(net(timeSteps, features, BEFORE, new Residual(3, 5, 1, Activation.TANH), MAX));
                all.add(net(timeSteps, features, BEFORE, new Residual(1, 1, 2, Activation.TANH), MAX));
                all.add(net(timeSteps, features, normal, BEFORE, normal, FLATTEN));
                all.add(net(timeSteps, features, BEFORE, normal, MAX, normal));
            }
        }
        return all.stream();
    }

    private static boolean fits(Arguments example) {
        Object[] of = example.get();
        return ShapeTrace.of((Network) of[2], (int) of[0], (int) of[1], 1).fits();
    }

    private static Arguments net(int timeSteps, int features, Layer... layers) {
        List<Layer> all = new ArrayList<>(List.of(layers));
        all.add(OUT);
        return Arguments.of(timeSteps, features, new Network(all));
    }

    @ParameterizedTest
    @MethodSource({"convolutions", "activations", "pools", "others", "everyKind", "severalOutputs", "shortWindows"})
    void gradientsMatchDifferencesOfTheLoss(int timeSteps, int features, Network network) {
        assertThat(gradientError(network, new Loss.Mse(), 0, timeSteps, features, 3, TIGHT, 1))
                .isEmpty();
        assertThat(gradientError(network, new Loss.Mse(), 0, timeSteps, features, 1, WIDE, 1))
                .isEmpty();
    }

    /** Makes sure that the double-precision network is the one that the program computes. */
    @ParameterizedTest
    @MethodSource({"activations", "pools", "others", "severalOutputs", "shortWindows"})
    void lossIsTheProgramsInSinglePrecision(int timeSteps, int features, Network network) {
        Recipe recipe = recipe(network, new Loss.Mse(), 1);
        Checked checked = new Checked(recipe, 0, timeSteps, features, TIGHT, 1);
        INDArray inputs = gaussian(new Random(1), 1, 2, features, timeSteps);
        INDArray targets = gaussian(new Random(2), 1, 2, recipe.windows().length());
        TrainableNetwork program = TrainableNetwork.of(recipe, features, timeSteps, Engine.plain(1));
        checked.params().assign(gaussian(new Random(3), 0.5, 1, checked.numParams()));
        program.weights(checked.params().toFloatVector());

        double loss = checked.score(new DataSet(inputs, targets), true);

        float[] windows = inputs.dup('c').data().asFloat();
        assertThat(program.trainStep(windows, targets.dup('c').data().asFloat(), 2))
                .isCloseTo(loss, within(1e-5 * (1 + loss)));
    }

    static Stream<Loss> losses() {
        return Stream.of(
                new Loss.Mae(), new Loss.Mse(), new Loss.Huber(0.3), new Loss.Huber(5), new Loss.Quantile(0.8));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void gradientsOfEveryLossAndThePenaltyAreRight(Loss loss) {
        Network network = Network.of(
                Conv1D.of(3, 3, Activation.TANH),
                new Residual(2, 2, 1, Activation.TANH),
                LayerNormalization.keras(),
                new LSTM(2, false),
                new Dense(3, Activation.TANH),
                OUT);
        for (int batch : new int[] {1, 4}) {
            assertThat(gradientError(network, loss, 0.03, 9, 2, batch, TIGHT, 1))
                    .isEmpty();
            assertThat(gradientError(network, loss, 0, 9, 2, batch, WIDE, 1)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void gradientsOfWeightedWindowsAreRight(Loss loss) {
        Network network =
                Network.of(Conv1D.of(3, 3, Activation.TANH), new LSTM(2, false), new Dense(2, Activation.LINEAR));
        assertThat(gradientError(network, loss, 0.03, 9, 2, 5, TIGHT, 1, 0.25, 3, 0, 1.75))
                .isEmpty();
    }

    /**
     * Different networks every time. At a kink, where two values under a maximum swap within the difference, a right
     * gradient fails the check: so only a gradient that is also wrong with other weights counts.
     */
    @Test
    void gradientsOfRandomNetworksAreRight() {
        Random random = new Random();
        long begin = random.nextLong();
        for (int i = 0; i < 60; i++) {
            long seed = begin + i;
            random.setSeed(seed);
            int timeSteps = 1 + random.nextInt(14);
            int features = 1 + random.nextInt(4);
            Network network = RandomLayers.network(random);
            if (ShapeTrace.of(network, timeSteps, features, 1).fits()) {
                int batch = 1 + random.nextInt(4);
                int lanes = random.nextBoolean() ? TIGHT : WIDE;
                assertThat(gradientError(network, new Loss.Mse(), 0.01, timeSteps, features, batch, lanes, seed)
                                .flatMap(kink -> gradientError(
                                        network, new Loss.Mse(), 0.01, timeSteps, features, batch, lanes, ~seed)))
                        .as("%s on %d x %d, seed %d", network, timeSteps, features, seed)
                        .isEmpty();
            }
        }
    }

    /** DL4J's report of a wrong gradient; empty if all are right. */
    private static Optional<String> gradientError(
            Network network, Loss loss, double l2, int timeSteps, int features, int batch, int lanes, long seed) {
        return gradientError(network, loss, l2, timeSteps, features, batch, lanes, seed, 1);
    }

    private static Optional<String> gradientError(
            Network network,
            Loss loss,
            double l2,
            int timeSteps,
            int features,
            int batch,
            int lanes,
            long seed,
            double... weights) {
        Recipe recipe = recipe(network, loss, seed);
        Checked checked = new Checked(recipe, l2, timeSteps, features, lanes, weights);
        Random random = new Random(seed);
        checked.params().assign(gaussian(random, 0.5, 1, checked.numParams()));

        INDArray inputs = gaussian(random, 1, batch, features, timeSteps);
        INDArray targets = gaussian(random, 1, batch, recipe.windows().length());
        double score = checked.score(new DataSet(inputs, targets), true);
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        LOG.addAppender(logged);
        // Otherwise DL4J refuses to check; the program itself computes in single precision.
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
        boolean right = GradientCheckUtil.checkGradients(new GradientCheckUtil.MLNConfig()
                .net(checked)
                .input(inputs)
                .labels(targets)
                .epsilon(STEP)
                .maxRelError(RELATIVE_ERROR)
                .minAbsoluteError(ABSOLUTE_ERROR + ABSOLUTE_ERROR_OF_LOSS * score)
                .exitOnFirstError(true)
                .print(GradientCheckUtil.PrintMode.FAILURES_ONLY)
                // Required with dropout; nothing to do, as ours drops the same for the same seed.
                .callEachIter(net -> {}));
        Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
        LOG.detachAppender(logged);
        return right ? Optional.empty() : Optional.of(logged.list.toString());
    }

    private static Recipe recipe(Network network, Loss loss, long seed) {
        Recipe base = Preset.SMALL.on(ArraySeries.of("a", new double[400]));
        Layer end = network.layers().get(network.layers().size() - 1);
        return base.withSeed(seed)
                .withLength(end instanceof Dense dense ? dense.units() : 1)
                .withNetwork(network)
                .withTraining(base.training()
                        .withLoss(loss)
                        .withLearningRate(1)
                        .withOptimizer(Optimizer.Sgd.keras())
                        .withL2(0));
    }

    private static INDArray gaussian(Random random, double deviation, long... shape) {
        INDArray array = Nd4j.create(DataType.DOUBLE, shape);
        for (long i = 0; i < array.length(); i++) {
            array.putScalar(i, deviation * random.nextGaussian());
        }
        return array;
    }

    /** DL4J network whose scores and gradients are computed by our kernels, with its parameters. */
    @SuppressWarnings("overrides") // one of DL4J's own methods has an array where the interface has varargs
    private static final class Checked extends MultiLayerNetwork {

        private final transient DoubleNetwork ours;
        private final transient List<dev.lookback.engine.kernel.stack.OptimizerStep.Block> blocks;
        private final double l2;
        private final double[] weights;

        Checked(Recipe recipe, double l2, int timeSteps, int features, int lanes, double... weights) {
            super(configuration(recipe, timeSteps, features));
            init();
            initGradientsView();
            blocks = ParameterMirror.blocks(this);
            this.l2 = l2;
            this.weights = weights;
            ours = kernels.network(
                    ShapeTrace.of(
                            recipe.network(),
                            timeSteps,
                            features,
                            recipe.windows().length()),
                    KernelComputation.parameterOffsets(this),
                    blocks,
                    recipe.withTraining(recipe.training().withL2(l2)),
                    features * timeSteps,
                    lanes);
        }

        private static MultiLayerConfiguration configuration(Recipe recipe, int timeSteps, int features) {
            return NetworkBuilder.configuration(recipe, timeSteps, features, DataType.DOUBLE);
        }

        @Override
        public void computeGradientAndScore() {
            double[] gradient = new double[(int) numParams()];
            score = loss(getInput(), getLabels(), gradient);
            // DL4J's gradients are sums over the batch, which its updater divides.
            getGradientsViewArray()
                    .assign(Nd4j.createFromArray(gradient)
                            .muli(getInput().size(0))
                            .reshape(getGradientsViewArray().shape()));
            setGradient(new DefaultGradient(getGradientsViewArray()));
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
                    weights,
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
