package dev.lookback.runs.store;

import dev.lookback.engine.OptimizerState;
import dev.lookback.runs.NewRun;
import dev.lookback.training.Checkpoint;
import dev.lookback.training.EpochResult;
import dev.lookback.training.Waves;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Time that it takes to record an epoch of a large run, and how large the file gets: {@code mvn test -Dtest=RecordingTimes
 * -Dparameters=964473}, on a quiet machine. What it measures is in {@code target/recording-times.txt}.
 */
@EnabledIfSystemProperty(named = "parameters", matches = "\\d+")
class RecordingTimes {

    private static final int PARAMETERS = Integer.getInteger("parameters", 0);
    private static final int EPOCHS = 130;

    @TempDir
    Path folder;

    @Test
    void howLongAnEpochTakes() throws Exception {
        Path file = folder.resolve("runs.db");
        List<Double> times = new ArrayList<>();
        long largest = 0;
        try (RunStore store = RunStore.open(file, "1")) {
            long run = store.runs().add(NewRun.of(Waves.recipe(), "waves.csv"));
            List<EpochResult> history = new ArrayList<>();
            float[] best = drawn(1);
            for (int epoch = 1; epoch <= EPOCHS; epoch++) {
                // Now and then a better one, as in training.
                boolean better = Integer.bitCount(epoch) == 1;
                history.add(new EpochResult(epoch, 1, better ? 1.0 / epoch : 2, 1, 0.1));
                float[] weights = drawn(epoch);
                best = better ? weights : best;
                Checkpoint checkpoint = new Checkpoint(
                        history,
                        Integer.highestOneBit(epoch),
                        best,
                        weights,
                        new OptimizerState(epoch, new float[2 * PARAMETERS]),
                        1,
                        1,
                        1);
                long began = System.nanoTime();
                store.progress().reached(run, checkpoint, Map.of(), 64);
                times.add((System.nanoTime() - began) / 1e6);
                largest = Math.max(largest, Files.size(file));
            }
        }
        double[] sorted = times.stream().mapToDouble(t -> t).sorted().toArray();
        Files.write(
                Path.of("target", "recording-times.txt"),
                List.of(
                        "%,d parameters, %d epochs".formatted(PARAMETERS, EPOCHS),
                        "an epoch %.0f ms on average, %.0f in the middle, %.0f at most"
                                .formatted(
                                        Arrays.stream(sorted).average().orElseThrow(),
                                        sorted[EPOCHS / 2],
                                        sorted[EPOCHS - 1]),
                        "file %,d KB at most, %,d KB in the end".formatted(largest / 1024, Files.size(file) / 1024)));
    }

    private static float[] drawn(int seed) {
        Random random = new Random(seed);
        float[] weights = new float[PARAMETERS];
        for (int i = 0; i < PARAMETERS; i++) {
            weights[i] = 0.1f * (random.nextFloat() - 0.5f);
        }
        return weights;
    }
}
