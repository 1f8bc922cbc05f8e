package dev.lookback.engine.kernel;

import dev.lookback.engine.kernel.operator.ConvolutionOperator;
import dev.lookback.engine.kernel.operator.DenseOperator;
import dev.lookback.engine.kernel.operator.LayerOperator;
import dev.lookback.engine.kernel.operator.MaxPoolOperator;
import dev.lookback.engine.kernel.operator.OutputGradient;
import dev.lookback.engine.kernel.operator.ParameterOffset;
import dev.lookback.engine.kernel.operator.PoolPlaces;
import dev.lookback.engine.kernel.operator.SharedConvolution;
import dev.lookback.engine.kernel.operator.SharedDense;
import dev.lookback.network.layer.Activation;
import dev.lookback.text.Message;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One layer forward and back on one window and one thread; the sizes are those of the notebook's network. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class LayerBenchmark {

    private static final Random RANDOM = new Random(1);

    @Param({"first Conv1D", "large Conv1D", "large Conv1D before pooling", "MaxPool1D", "GlobalMaxPool1D", "Dense"})
    String layer;

    @Param({"best", "plain"})
    String path;

    private LayerOperator work;
    private float[] input;
    private float[] slope;
    private OutputGradient given;
    private OutputGradient asked;

    @Setup
    public void prepare() {
        Kernels kernels = path.equals("best") ? KernelPath.best() : KernelPath.plain(Message.of("engine.reason.asked"));
        RowLayout in = switch (layer) {
            case "first Conv1D" -> RowLayout.tight(120, 6);
            case "large Conv1D", "large Conv1D before pooling" -> RowLayout.of(114, 128, kernels.lanes());
            case "MaxPool1D" -> RowLayout.of(108, 32, kernels.lanes());
            case "GlobalMaxPool1D" -> RowLayout.of(15, 32, kernels.lanes());
            default -> RowLayout.tight(1, 32);
        };
        work = work(in, kernels);
        input = noise(in.places());
        slope = noise(work.out().places());
        if (layer.endsWith("before pooling")) {
            // The largest of five have a slope.
            for (int i = 0; i < slope.length; i++) {
                slope[i] *= RANDOM.nextInt(5) == 0 ? 1 : 0;
            }
        }
        given = new OutputGradient(work.out());
        asked = new OutputGradient(in);
        work.forward(input, null);
    }

    private LayerOperator work(RowLayout in, Kernels kernels) {
        return switch (layer) {
            case "first Conv1D" -> convolution(in, 114, 128, Activation.LINEAR, kernels);
            case "large Conv1D", "large Conv1D before pooling" -> convolution(in, 108, 32, Activation.RELU, kernels);
            case "MaxPool1D" -> new MaxPoolOperator(new PoolPlaces(in, 21, 5, 5, 0), kernels);
            case "GlobalMaxPool1D" -> new MaxPoolOperator(PoolPlaces.global(in), kernels);
            default -> {
                SharedDense dense = new SharedDense(in, 1, Activation.LINEAR, new ParameterOffset(0, 32));
                dense.refresh(noise(33));
                yield new DenseOperator(dense, kernels);
            }
        };
    }

    private static LayerOperator convolution(
            RowLayout in, int steps, int filters, Activation activation, Kernels kernels) {
        int kernelSize = 7;
        SharedConvolution convolution = new SharedConvolution(
                in, steps, filters, kernelSize, 1, 1, 0, activation, new ParameterOffset(filters, 0), kernels.lanes());
        convolution.refresh(noise(filters + kernelSize * in.channels() * filters));
        return new ConvolutionOperator(convolution, kernels);
    }

    @Benchmark
    public float[] forward() {
        work.forward(input, null);
        return work.output();
    }

    /** With the input's slope, but for the first layer, where nobody asks. */
    @Benchmark
    public OutputGradient backward() {
        given.overwritten();
        System.arraycopy(slope, 0, given.values, 0, slope.length);
        OutputGradient wanted = layer.startsWith("first") ? null : asked;
        work.backward(input, given, wanted);
        return wanted;
    }

    private static float[] noise(int count) {
        float[] noise = new float[count];
        for (int i = 0; i < count; i++) {
            noise[i] = (float) RANDOM.nextGaussian();
        }
        return noise;
    }
}
