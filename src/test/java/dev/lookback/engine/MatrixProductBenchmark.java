package dev.lookback.engine;

import java.util.concurrent.TimeUnit;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.Nd4jBlas;
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

/**
 * Speed of the machine's BLAS on large and on narrow matrices, as a yardstick for the kernels: {@code 2·rows·depth·width}
 * operations in the measured time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MatrixProductBenchmark {

    @Param({"1024x1024x1024", "6912x896x32", "116x96x32"})
    String rowsDepthWidth;

    @Param({"1", "2"})
    int threads;

    private INDArray left;
    private INDArray right;
    private INDArray product;

    @Setup
    public void prepare() {
        ((Nd4jBlas) Nd4j.factory().blas()).setMaxThreads(threads);
        String[] sizes = rowsDepthWidth.split("x");
        int rows = Integer.parseInt(sizes[0]);
        int depth = Integer.parseInt(sizes[1]);
        int width = Integer.parseInt(sizes[2]);
        left = Nd4j.rand(DataType.FLOAT, rows, depth).dup('f');
        right = Nd4j.rand(DataType.FLOAT, depth, width).dup('f');
        product = Nd4j.create(DataType.FLOAT, new long[] {rows, width}, 'f');
    }

    @Benchmark
    public INDArray product() {
        return left.mmuli(right, product);
    }
}
