package dev.lookback.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.engine.ConvolutionWeights;
import dev.lookback.engine.LayerValues;
import dev.lookback.engine.NetworkInspector;
import dev.lookback.engine.NetworkValues;
import dev.lookback.network.Network;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.Stage;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.Padding;
import dev.lookback.network.layer.Taps;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SlidingKernelTest {

    private static final Dense OUT = new Dense(1, Activation.LINEAR);

    @Test
    void anOutputIsTheActivationOfAllProductsAndTheBias() {
        ConvolutionWeights weights = new ConvolutionWeights(1, 2, 2, new float[] {1, 2, -1, 0.5f}, new float[] {-3});
        LayerValues input = new LayerValues(2, 3, new float[] {1, 2, 3, 4, 5, 6});
        SlidingKernel kernel = new SlidingKernel(new Taps(2, 1, 1, Padding.VALID), Activation.RELU, weights, input);

        KernelStep step = kernel.at(0, 1);

        assertThat(kernel.outputs()).isEqualTo(2);
        assertThat(step.steps()).containsExactly(1, 2);
        assertThat(step.inputs()).isDeepEqualTo(new double[][] {{2, 3}, {5, 6}});
        assertThat(step.products()).isDeepEqualTo(new double[][] {{2, 6}, {-5, 3}});
        assertThat(step.atTap(0)).isEqualTo(-3);
        assertThat(step.total()).isEqualTo(6);
        assertThat(step.sum()).isEqualTo(3);
        assertThat(step.value()).isEqualTo(3);
        // Of output 0: 1 + 4 − 4 + 2.5 − 3 = 0.5.
        assertThat(kernel.row(0).values()).containsExactly(0.5, 3);
        assertThat(kernel.row(0).largestProduct()).isEqualTo(6);
    }

    @Test
    void paddingReadsZeros() {
        ConvolutionWeights weights = new ConvolutionWeights(1, 1, 3, new float[] {1, 1, 1}, new float[] {0});
        LayerValues input = new LayerValues(1, 4, new float[] {1, 2, 3, 4});
        SlidingKernel causal = new SlidingKernel(new Taps(3, 1, 2, Padding.CAUSAL), Activation.LINEAR, weights, input);

        assertThat(causal.at(0, 1).steps()).containsExactly(-3, -1, 1);
        assertThat(causal.at(0, 1).isPadded(1, 4)).isTrue();
        assertThat(causal.at(0, 1).isPadded(2, 4)).isFalse();
        assertThat(causal.row(0).values()).containsExactly(1, 2, 4, 6);
        assertThatThrownBy(() -> new SlidingKernel(new Taps(2, 1, 1, Padding.VALID), Activation.RELU, weights, input))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever the kernel, its stride, dilation, padding and activation: what is shown is what the network computes. */
    @Property(tries = 150)
    void whatIsLaidOpenIsWhatTheEngineComputes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int timeSteps) {
        Random random = new Random(seed);
        boolean strided = random.nextBoolean();
        Conv1D conv = new Conv1D(
                1 + random.nextInt(6),
                1 + random.nextInt(6),
                strided ? 1 + random.nextInt(4) : 1,
                strided ? 1 : 1 + random.nextInt(4),
                Padding.values()[random.nextInt(3)],
                Activation.values()[random.nextInt(Activation.values().length)]);
        int features = 1 + random.nextInt(4);
        Network network = Network.of(conv, new Flatten(), OUT);
        Assume.that(ShapeTrace.of(network, timeSteps, features, 1).fits());

        NetworkValues values = opened(network, timeSteps, features).activations(window(random, features * timeSteps));

        SlidingKernel kernel = new SlidingKernel(
                Taps.of(conv).orElseThrow(),
                conv.activation(),
                opened(network, timeSteps, features).convolution(Stage.of(0)).orElseThrow(),
                values.input());
        LayerValues computed = values.layers().get(0);
        assertThat(kernel.outputs()).isEqualTo(computed.timeSteps());
        for (int filter = 0; filter < conv.filters(); filter++) {
            double[] row = kernel.row(filter).values();
            for (int j = 0; j < row.length; j++) {
                assertThat(row[j]).isCloseTo(computed.at(filter, j), within(2e-5 * (1 + Math.abs(row[j]))));
            }
        }
    }

    private static float[] window(Random random, int size) {
        float[] window = new float[size];
        for (int i = 0; i < size; i++) {
            window[i] = (float) random.nextGaussian();
        }
        return window;
    }

    private static NetworkInspector opened(Network network, int timeSteps, int features) {
        Recipe small = Preset.SMALL.on(ArraySeries.of("a", new double[400])).withNetwork(network);
        return NetworkInspector.untrained(
                small.withWindows(small.windows().withLookback(timeSteps).withStep(1)), features);
    }
}
