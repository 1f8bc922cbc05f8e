package dev.lookback.engine;

import dev.lookback.recipe.Recipe;
import dev.lookback.window.RowRanges;
import dev.lookback.window.WindowSource;
import dev.lookback.window.scale.FittedScales;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.deeplearning4j.util.ModelSerializer;

/**
 * Trained network with its weights and scales: gives the same forecasts wherever it is opened. Thread-safe, one call at a
 * time.
 */
public final class TrainedModel {

    private static final int BATCH = 256;

    private final Recipe recipe;
    private final FittedScales scales;
    private final TrainableNetwork network;

    private TrainedModel(Recipe recipe, FittedScales scales, TrainableNetwork network) {
        this.recipe = recipe;
        this.scales = scales;
        this.network = network;
    }

    /**
     * A model of the recipe with the given weights.
     *
     * @param weights in DL4J's order
     * @throws IllegalArgumentException if the network does not fit its windows, or has another number of weights
     */
    public static TrainedModel of(Recipe recipe, FittedScales scales, float[] weights) {
        TrainableNetwork copy = TrainableNetwork.of(
                recipe, scales.features().size(), recipe.windows().timeSteps());
        copy.weights(weights);
        return new TrainedModel(recipe, scales, copy);
    }

    /** An independent copy for another thread, as one model serves one call at a time. */
    public TrainedModel copy() {
        return of(recipe, scales, weights());
    }

    public Recipe recipe() {
        return recipe;
    }

    public FittedScales scales() {
        return scales;
    }

    /** The engine that computes its forecasts, in English, for reports. */
    public String engine() {
        return network.engine();
    }

    public long parameters() {
        return network.parameters();
    }

    /** All weights in DL4J's order; a copy. */
    public synchronized float[] weights() {
        return network.weights();
    }

    /**
     * Forecasts consecutive windows in batches.
     *
     * @return {@code [anchors.count(), length]} in the target's own units, step fastest
     */
    public synchronized double[] forecast(WindowSource source, RowRanges anchors) {
        return Inference.forecast(network, source, anchors, BATCH);
    }

    /** DL4J's zip of the network, without updater state. Only its weights are needed to open the model again. */
    public synchronized byte[] networkBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ModelSerializer.writeModel(network.network(), bytes, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
