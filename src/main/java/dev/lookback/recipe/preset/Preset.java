package dev.lookback.recipe.preset;

import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.text.Message;

/** Preset recipes to start from. */
public enum Preset {
    /** The notebook as written, including its errors: step 5, splits 4001 / 400 / rest, target {@code high}. */
    NOTEBOOK("notebook"),
    /** The notebook with step 1, so that it runs; on 4438 rows the splits are 4001 / 218 / 219. */
    NOTEBOOK_REPAIRED("notebook-repaired"),
    /** Two short causal convolutions on the change of the target: fast, and a reasonable start on any file. */
    SMALL("small"),
    /** Five causal convolutions whose dilation doubles from layer to layer. */
    DILATED("dilated"),
    /** Residual blocks of dilated causal convolutions: a temporal convolutional network. */
    TCN("tcn"),
    /** One LSTM with about as many parameters as {@link #TCN}, for comparison with convolutions. */
    LSTM("lstm"),
    /** Linear model without hidden layers: a weighted sum of all inputs. */
    LINEAR("linear"),
    /** Linear model of the target's own past for each of many rows ahead: a strong baseline in published benchmarks. */
    LINEAR_AHEAD("linear-ahead");

    private final String id;

    Preset(String id) {
        this.id = id;
    }

    /** Name on the command line and, after {@code recipe.preset.}, in the text bundles. */
    public String id() {
        return id;
    }

    /** The preset for a series, whose path, digest, reading options and preparation it takes over, with the rows of its own inputs. */
    public Recipe on(Series series) {
        Recipe recipe = ofRows(series);
        Series own = recipe.on(series);
        return own == series ? recipe : ofRows(own);
    }

    /** The preset for the rows that a series has, whatever its columns in use. */
    public Recipe ofRows(Series series) {
        return switch (this) {
            case NOTEBOOK -> NotebookPreset.asWritten(series);
            case NOTEBOOK_REPAIRED -> NotebookPreset.repaired(series);
            case SMALL -> OwnPreset.small(series);
            case DILATED -> OwnPreset.dilated(series);
            case TCN -> OwnPreset.tcn(series);
            case LSTM -> OwnPreset.lstm(series);
            case LINEAR -> OwnPreset.linear(series);
            case LINEAR_AHEAD -> OwnPreset.linearAhead(series);
        };
    }

    /** Display name. */
    public Message title() {
        return Message.of("recipe.preset." + id);
    }

    /** Description in one line. */
    public Message description() {
        return Message.of("recipe.preset." + id + ".description");
    }
}
