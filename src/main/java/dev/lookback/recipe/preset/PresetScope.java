package dev.lookback.recipe.preset;

import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import java.util.Locale;

/** Scope of a preset: which parts of a recipe it replaces. What belongs to the data stays unless all is replaced. */
public enum PresetScope {
    /** The layers. */
    NETWORK,
    /** The layers and the hyperparameters of training; inputs, target, windows, splits and scaling stay. */
    NETWORK_AND_TRAINING,
    /** Everything but the file: inputs, target, windows, splits, scaling and seed too. */
    ALL;

    /** Scope that is offered first: the notebook's presets are about their windows and splits, others about the network. */
    public static PresetScope usual(Preset preset) {
        return switch (preset) {
            case NOTEBOOK, NOTEBOOK_REPAIRED -> ALL;
            case SMALL, DILATED, TCN, LSTM, LINEAR, LINEAR_AHEAD -> NETWORK_AND_TRAINING;
        };
    }

    /**
     * A recipe with this much of a preset.
     *
     * @param before recipe of the series; a network that ends in one unit per forecast row is made to end in as many as
     *     {@code before} forecasts
     */
    public Recipe apply(Preset preset, Recipe before, Series series) {
        Recipe fresh = preset.on(series);
        if (this == ALL) {
            // Keeps the path as the user gave it: it is the same file.
            return fresh.withData(fresh.data()
                    .withPath(before.data().path())
                    .withDigest(before.data().digest()));
        }
        Recipe changed =
                before.withNetwork(fresh.withLength(before.windows().length()).network());
        return this == NETWORK ? changed : changed.withTraining(fresh.training());
    }

    /** Display name. */
    public Message title() {
        return Message.of("recipe.preset.scope." + name().toLowerCase(Locale.ROOT));
    }

    /** What it replaces and keeps, in a sentence. */
    public Message explanation() {
        return Message.of("recipe.preset.scope." + name().toLowerCase(Locale.ROOT) + ".explain");
    }
}
