package dev.lookback.recipe;

import dev.lookback.series.Series;

/** Recipes to start from. */
public enum Preset {
    /** The notebook as written, with the errors it has: step 5, splits 4001 / 400 / rest, target {@code high}. */
    NOTEBOOK("notebook"),
    /** The notebook with step 1, so that it runs; on 4438 rows the splits are 4001 / 218 / 219. */
    NOTEBOOK_REPAIRED("notebook-repaired"),
    SMALL("small"),
    DILATED("dilated"),
    LINEAR("linear");

    private final String id;

    Preset(String id) {
        this.id = id;
    }

    /** Its name on the command line and, behind {@code recipe.preset.}, in the text bundles. */
    public String id() {
        return id;
    }

    /** The preset on a series: keeps path, digest and reading options; chooses features, target and all the rest. */
    public Recipe on(Series series) {
        throw new UnsupportedOperationException("not written yet");
    }
}
