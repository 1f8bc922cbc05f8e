package dev.lookback.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.engine.dl4j.NetworkBuilder;
import dev.lookback.network.Network;
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
import dev.lookback.network.layer.Padding;
import dev.lookback.network.layer.Residual;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Gradients of DL4J's layers, as we configure them, and of what we define for it, against central differences of the loss, in
 * double precision: what the kernels are compared with. The kernels' own are checked by {@link KernelGradientTest}.
 */
class GradientTest {

    private static final int FEATURES = 2;
    private static final int TIME_STEPS = 11;
    private static final int BATCH = 3;
    private static final double H = 1e-5;

    static Stream<Arguments> networks() {
        Layer out = new Dense(1, Activation.LINEAR);
        Layer flatten = new Flatten();
        List<List<Layer>> networks = List.of(
                List.of(conv(3, 1, 1, Padding.VALID), flatten, out),
                List.of(conv(4, 1, 1, Padding.SAME), flatten, out),
                List.of(conv(3, 2, 1, Padding.CAUSAL), flatten, out),
                List.of(conv(3, 1, 3, Padding.VALID), flatten, out),
                List.of(conv(4, 1, 2, Padding.SAME), flatten, out),
                List.of(
                        conv(3, 1, 1, Padding.CAUSAL),
                        conv(3, 1, 2, Padding.CAUSAL),
                        conv(2, 1, 4, Padding.CAUSAL),
                        flatten,
                        out),
                List.of(conv(3, 1, 1, Padding.VALID), new MaxPool1D(3, 2, Padding.SAME), flatten, out),
                List.of(conv(3, 1, 1, Padding.VALID), new AveragePool1D(3, 2, Padding.SAME), flatten, out),
                List.of(conv(3, 1, 1, Padding.VALID), new GlobalMaxPool1D(), out),
                List.of(conv(3, 1, 1, Padding.VALID), new GlobalAveragePool1D(), new Dense(4, Activation.TANH), out),
                List.of(new Residual(3, 3, 2, Activation.TANH), flatten, out),
                List.of(new Residual(FEATURES, 7, 2, Activation.SWISH), new GlobalAveragePool1D(), out),
                List.of(flatten, LayerNormalization.keras(), out),
                List.of(new LSTM(3, false), out),
                List.of(new LSTM(2, true), new LSTM(3, false), LayerNormalization.keras(), out),
                List.of(conv(3, 1, 1, Padding.VALID), LayerNormalization.keras(), flatten, out),
                List.of(conv(3, 1, 1, Padding.VALID), new BatchNormalization(0.9, 1e-3), flatten, out),
                List.of(flatten, new Dense(4, Activation.SIGMOID), new BatchNormalization(0.9, 1e-3), out));
        List<Loss> losses = List.of(new Loss.Mse(), new Loss.Mae(), new Loss.Huber(0.3), new Loss.Quantile(0.8));
        return Stream.concat(
                networks.stream().map(layers -> Arguments.of(layers, new Loss.Mse())),
                losses.stream().map(loss -> Arguments.of(networks.get(0), loss)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientsAreTheSlopesOfTheLoss(List<Layer> layers, Loss loss) {
        Recipe base = Preset.SMALL.on(ArraySeries.of("a", new double[400]));
        Recipe recipe = base.withNetwork(new Network(layers))
                .withTraining(base.training()
                        .withLoss(loss)
                        .withOptimizer(Optimizer.Sgd.keras())
                        .withL2(0.01));
        MultiLayerNetwork network =
                new MultiLayerNetwork(NetworkBuilder.configuration(recipe, TIME_STEPS, FEATURES, DataType.DOUBLE));
        network.init();
        network.setInput(gaussian(1, BATCH, FEATURES, TIME_STEPS));
        network.setLabels(gaussian(2, BATCH, 1));
        // A pass that computes gradients divides by nothing: DL4J divides by the batch, and adds penalties, when it
        // steps.
        network.computeGradientAndScore();
        Map<String, INDArray> gradients = new HashMap<>();
        network.gradient().gradientForVariable().forEach((name, slopes) -> gradients.put(name, slopes.dup('c')));
        Map<String, INDArray> parameters = network.paramTable();
        Set<String> statistics = Set.of("mean", "var", "log10stdev");

        parameters.forEach((name, values) -> {
            if (statistics.contains(name.substring(name.indexOf('_') + 1))) {
                return;
            }
            INDArray slopes = gradients.get(name);
            for (long i = 0; i < values.length(); i++) {
                long[] at = Shape.ind2subC(values.shape(), i);
                double before = values.getDouble(at);
                double above = score(network, values, at, before + H);
                double below = score(network, values, at, before - H);
                values.putScalar(at, before);
                double slope = (above - below) / (2 * H) * BATCH;
                assertThat(slopes.getDouble(at)).as("%s[%d]", name, i).isCloseTo(slope, within(1e-5));
            }
        });
    }

    /** Loss alone: the penalty is taken off again. */
    private static double score(MultiLayerNetwork network, INDArray values, long[] at, double value) {
        values.putScalar(at, value);
        network.computeGradientAndScore();
        return network.score() - network.calcRegularizationScore(true);
    }

    private static Layer conv(int kernel, int stride, int dilation, Padding padding) {
        return new Conv1D(3, kernel, stride, dilation, padding, Activation.TANH);
    }

    private static INDArray gaussian(int seed, long... shape) {
        Random random = new Random(seed);
        INDArray array = Nd4j.create(DataType.DOUBLE, shape);
        for (long i = 0; i < array.length(); i++) {
            array.putScalar(i, random.nextGaussian());
        }
        return array;
    }
}
