package dev.lookback.window;

import dev.lookback.series.ArraySeries;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Benchmark: gathers windows of 120 time steps from 6 columns of 100,000 rows, in random order. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class GatheringBenchmark {

    private static final int ROWS = 100_000;
    private static final int TIME_STEPS = 120;
    private static final int FEATURES = 6;
    private static final int BATCH = 64;

    @Param({"1", "6"})
    int step;

    @Param({"STANDARD", "PER_WINDOW"})
    ScalerKind scaler;

    private final Random random = new Random(1);
    private final float[] inputs = new float[BATCH * FEATURES * TIME_STEPS];
    private WindowSource source;
    private RowRanges anchors;

    @Setup
    public void prepare() {
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (int column = 0; column < FEATURES; column++) {
            columns.put("x" + column, random.doubles(ROWS).toArray());
        }
        WindowSpec spec = new WindowSpec(TIME_STEPS * step, step, 1, Alignment.ANCHOR);
        WindowPlan plan = new WindowPlan(spec, new Borders(ROWS, ROWS, ROWS), Context.OWN);
        anchors = plan.anchors(Split.TRAIN);
        source = WindowSource.of(
                ArraySeries.of(columns), List.copyOf(columns.keySet()), "x0", plan, scaler, TargetForm.CHANGE);
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public float[] gather() {
        for (int i = 0; i < BATCH; i++) {
            int anchor = anchors.first() + random.nextInt(anchors.count());
            source.input(anchor, inputs, i * FEATURES * TIME_STEPS);
        }
        return inputs;
    }
}
