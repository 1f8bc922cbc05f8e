package dev.lookback.engine;

import dev.lookback.window.RowRanges;
import dev.lookback.window.WindowSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Batched inference over many windows. */
public final class Inference {

    private Inference() {}

    /**
     * Predicts consecutive windows, in the network's scaled units.
     *
     * @param shouldContinue asked before every batch
     * @return {@code [anchors.count(), length]}; empty once {@code shouldContinue} returns false
     */
    public static Optional<float[]> outputs(
            TrainableNetwork network,
            WindowSource source,
            RowRanges anchors,
            int batchSize,
            BooleanSupplier shouldContinue) {
        int window = source.features() * source.plan().spec().timeSteps();
        float[] inputs = new float[Math.min(batchSize, Math.max(1, anchors.count())) * window];
        float[] outputs = new float[anchors.count() * source.length()];
        for (int done = 0; done < anchors.count(); done += batchSize) {
            if (!shouldContinue.getAsBoolean()) {
                return Optional.empty();
            }
            int count = Math.min(batchSize, anchors.count() - done);
            for (int i = 0; i < count; i++) {
                source.input(anchors.at(done + i), inputs, i * window);
            }
            network.predict(inputs, count, outputs, done);
        }
        return Optional.of(outputs);
    }

    /** Predicts consecutive windows in the target's own units, {@code [anchors.count(), length]}. */
    static double[] forecast(TrainableNetwork network, WindowSource source, RowRanges anchors, int batchSize) {
        float[] outputs =
                outputs(network, source, anchors, batchSize, () -> true).orElseThrow();
        double[] forecasts = new double[outputs.length];
        for (int i = 0; i < forecasts.length; i++) {
            forecasts[i] = source.forecast(anchors.at(i / source.length()), outputs[i]);
        }
        return forecasts;
    }
}
