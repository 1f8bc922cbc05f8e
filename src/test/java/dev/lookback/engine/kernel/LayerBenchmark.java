package dev.lookback.engine.kernel;

import dev.lookback.network.Activation;
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

    private LayerWork work;
    private float[] input;
    private float[] slope;
    private Slope given;
    private Slope asked;

    @Setup
    public void prepare() {
        Kernels kernels = path.equals("best") ? KernelPath.best() : KernelPath.plain(Message.of("engine.reason.asked"));
        Rows in = switch (layer) {
            case "first Conv1D" -> Rows.tight(120, 6);
            case "large Conv1D", "large Conv1D before pooling" -> Rows.of(114, 128, kernels.lanes());
            case "MaxPool1D" -> Rows.of(108, 32, kernels.lanes());
            case "GlobalMaxPool1D" -> Rows.of(15, 32, kernels.lanes());
            default -> Rows.tight(1, 32);
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
        given = new Slope(work.out());
        asked = new Slope(in);
        work.forward(input, null);
    }

    private LayerWork work(Rows in, Kernels kernels) {
        return switch (layer) {
            case "first Conv1D" -> convolution(in, 114, 128, Activation.LINEAR, kernels);
            case "large Conv1D", "large Conv1D before pooling" -> convolution(in, 108, 32, Activation.RELU, kernels);
            case "MaxPool1D" -> new MaxPoolWork(new Pooling(in, 21, 5, 5, 0), kernels);
            case "GlobalMaxPool1D" -> new MaxPoolWork(Pooling.global(in), kernels);
            default -> {
                FullConnection dense = new FullConnection(in, 1, Activation.LINEAR, new ParameterPlace(0, 32));
                dense.refresh(noise(33));
                yield new FullConnectionWork(dense, kernels);
            }
        };
    }

    private static LayerWork convolution(Rows in, int steps, int filters, Activation activation, Kernels kernels) {
        int kernelSize = 7;
        Convolution convolution = new Convolution(
                in, steps, filters, kernelSize, 1, 1, 0, activation, new ParameterPlace(filters, 0), kernels.lanes());
        convolution.refresh(noise(filters + kernelSize * in.channels() * filters));
        return new ConvolutionWork(convolution, kernels);
    }

    @Benchmark
    public float[] forward() {
        work.forward(input, null);
        return work.output();
    }

    /** With the input's slope, but for the first layer, where nobody asks. */
    @Benchmark
    public Slope backward() {
        given.overwritten();
        System.arraycopy(slope, 0, given.values, 0, slope.length);
        Slope wanted = layer.startsWith("first") ? null : asked;
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
