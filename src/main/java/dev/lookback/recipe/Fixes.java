package dev.lookback.recipe;

import dev.lookback.series.Series;
import java.util.List;

/** Finds what would remove a problem: candidates are tried against the check, and only those that help are offered. */
public final class Fixes {

    private Fixes() {}

    /** Fixes for one problem of a recipe on its series, the least change first; empty where none is known. */
    public static List<Fix> of(Recipe recipe, Series series, Problem problem) {
        throw new UnsupportedOperationException("not written yet");
    }
}
