package dev.lookback.engine;

import dev.lookback.recipe.Recipe;
import dev.lookback.window.AnchorRange;
import dev.lookback.window.FittedScales;
import dev.lookback.window.WindowSource;

/**
 * A network with its weights, detached from training: forecasts the same numbers wherever it is opened. Safe to use from
 * one thread at a time.
 */
public final class TrainedModel {

    public Recipe recipe() {
        throw new UnsupportedOperationException("not written yet");
    }

    public FittedScales scales() {
        throw new UnsupportedOperationException("not written yet");
    }

    /**
     * Forecasts consecutive windows, in batches.
     *
     * @return {@code [anchors.count()]} in the target's own units
     */
    public double[] forecast(WindowSource source, AnchorRange anchors) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** The DL4J network as DL4J's own zip, without updater state. */
    public byte[] networkBytes() {
        throw new UnsupportedOperationException("not written yet");
    }

    /** The counterpart of {@link #networkBytes()}. */
    public static TrainedModel of(Recipe recipe, FittedScales scales, byte[] networkBytes) {
        throw new UnsupportedOperationException("not written yet");
    }
}
