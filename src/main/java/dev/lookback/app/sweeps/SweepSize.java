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
 * Number of points in a search space, and how many of them cannot be trained.
 *
 * @param points in the space; empty for a continuous one
 * @param looked points that were checked
 * @param impossible checked points that cannot be trained
 */
record SweepSize(Optional<BigInteger> points, int looked, int impossible) {

    private static final int LOOKS = 200;

    /** Checks a random sample of points; slow. */
    static SweepSize of(SearchSpace space, Series series) {
        int impossible = 0;
        Map<Point, Boolean> known = new HashMap<>(); // a small space is drawn from repeatedly
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
