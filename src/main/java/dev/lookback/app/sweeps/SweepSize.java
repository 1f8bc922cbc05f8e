package dev.lookback.app.sweeps;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.runs.search.Point;
import dev.lookback.runs.search.SearchSpace;
import dev.lookback.series.Series;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much there is to try.
 *
 * @param points of the space; empty where there is no end of them
 * @param looked at how many of them it was looked whether they can be trained
 * @param impossible of those
 */
record SweepSize(Optional<BigInteger> points, int looked, int impossible) {

    private static final int LOOKS = 200;

    /** Looks at a few points at random; takes a moment. */
    static SweepSize of(SearchSpace space, Series series) {
        int impossible = 0;
        Map<Point, Boolean> known = new HashMap<>(); // of a small space the same ones are drawn again
        for (int i = 0; i < LOOKS; i++) {
            if (!known.computeIfAbsent(
                    space.draw(i), point -> space.isValid(point, recipe -> isTrainable(recipe, series)))) {
                impossible++;
            }
        }
        return new SweepSize(space.points(), LOOKS, impossible);
    }

    private static boolean isTrainable(Recipe recipe, Series series) {
        return RecipeCheck.of(recipe, series).trainable();
    }
}
