package dev.lookback.engine;

import dev.lookback.recipe.Recipe;
import dev.lookback.window.AnchorRange;
import dev.lookback.window.WindowSource;
import dev.lookback.window.scale.FittedScales;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.deeplearning4j.util.ModelSerializer;

/**
 * A network with its weights, detached from training: forecasts the same numbers wherever it is opened. Safe to use from
 * several threads; one waits for the other.
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
     * A network of the recipe with the given weights.
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

    /** The same network on its own: for another thread, since one answers one at a time. */
    public TrainedModel copy() {
        return of(recipe, scales, weights());
    }

    public Recipe recipe() {
        return recipe;
    }

    public FittedScales scales() {
        return scales;
    }

    /** What computes its answers, in English, for reports. */
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
     * Forecasts consecutive windows, in batches.
     *
     * @return {@code [anchors.count(), length]} in the target's own units, step fastest
     */
    public synchronized double[] forecast(WindowSource source, AnchorRange anchors) {
        return Inference.forecast(network, source, anchors, BATCH);
    }

    /** The DL4J network as DL4J's own zip, without updater state; of what it holds the weights are all that one needs again. */
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
