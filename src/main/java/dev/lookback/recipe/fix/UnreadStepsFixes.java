package dev.lookback.recipe.fix;

import dev.lookback.network.Network;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.layer.Layer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import java.util.ArrayList;
import java.util.List;

/** Candidate fixes of a network that does not read the newest time steps: padding, or a lookback that leaves none unread. */
final class UnreadStepsFixes {

    /** Largest change of the lookback that is tried, in time steps. */
    private static final int MAX_CHANGE = 64;

    private UnreadStepsFixes() {}

    static List<Fix> of(RecipeCheck check, Series series) {
        Recipe recipe = check.recipe();
        List<Fix> fixes = new ArrayList<>();
        fixes.addAll(padded(recipe, series));
        fixes.addAll(lookbacks(recipe, series));
        return fixes;
    }

    /** Padding "same" in the last single layer for which that suffices, or else in all that may leave steps over. */
    private static List<Fix> padded(Recipe recipe, Series series) {
        Network network = recipe.network();
        Network all = network;
        List<String> changed = new ArrayList<>();
        for (int i = network.layers().size() - 1; i >= 0; i--) {
            Layer layer = network.layers().get(i);
            Layer padded = NetworkFixes.padded(layer);
            if (padded.equals(layer)) {
                continue;
            }
            Network one = network.with(i, padded);
            if (seesNewest(recipe.withNetwork(one), recipe.tracedSteps(series.rows()))) {
                return List.of(NetworkFixes.fix(recipe, one, "recipe.fix.same", 1, String.valueOf(i + 1)));
            }
            all = all.with(i, padded);
            changed.add(0, String.valueOf(i + 1));
        }
        return List.of(NetworkFixes.fix(recipe, all, "recipe.fix.same", changed.size(), changed));
    }

    /** The nearest longer and the nearest shorter lookback. */
    private static List<Fix> lookbacks(Recipe recipe, Series series) {
        int now = recipe.tracedSteps(series.rows());
        int maxSteps = series.rows() / recipe.windows().step();
        List<Fix> fixes = new ArrayList<>();
        for (int direction : new int[] {1, -1}) {
            for (int by = 1; by <= MAX_CHANGE; by++) {
                int steps = now + direction * by;
                if (steps < 1 || steps > maxSteps) {
                    break;
                }
                if (seesNewest(recipe, steps)) {
                    fixes.add(WindowFixes.lookback(
                            recipe, steps * recipe.windows().step()));
                    break;
                }
            }
        }
        return fixes;
    }

    private static boolean seesNewest(Recipe recipe, int timeSteps) {
        ShapeTrace trace = recipe.trace(timeSteps);
        return trace.fits() && trace.lastSeen() == timeSteps - 1;
    }
}
