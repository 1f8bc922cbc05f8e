package dev.lookback.cli.bench;

import dev.lookback.cli.option.EnumNames;
import dev.lookback.engine.TrainableNetwork;
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

/** JMH benchmark of one training step of a whole network; 120 time steps of 6 features. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class StepBenchmark {

    private static final int TIME_STEPS = 120;
    private static final int FEATURES = 6;

    @Param({"seed", "dilated", "tcn", "lstm"})
    String network;

    @Param({"16", "64", "256"})
    int batch;

    private TrainableNetwork trainable;
    private float[] inputs;
    private float[] targets;

    @Setup
    public void prepare() {
        trainable = TrainableNetwork.of(
                EnumNames.named(BenchNetwork.class, network).recipe(TIME_STEPS, FEATURES, batch), FEATURES, TIME_STEPS);
        inputs = noise(batch * FEATURES * TIME_STEPS);
        targets = noise(batch);
    }

    @Benchmark
    public double train() {
        return trainable.trainStep(inputs, targets, batch);
    }

    private static float[] noise(int count) {
        Random random = new Random(1);
        float[] noise = new float[count];
        for (int i = 0; i < count; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        return noise;
    }
}
