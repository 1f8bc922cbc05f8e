package dev.lookback.recipe.fix;

import dev.lookback.network.Network;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.Misfit;
import dev.lookback.network.layer.Sliding;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** Candidate fixes of a layer with too few time steps: more of them, or layers that need fewer. */
final class TimeStepFixes {

    private TimeStepFixes() {}

    static List<Fix> of(RecipeCheck check, Series series, int index) {
        Recipe recipe = check.recipe();
        List<Fix> fixes = new ArrayList<>();
        fewest(recipe, series).ifPresent(steps -> {
            int step = recipe.windows().lookback() / steps;
            if (step >= 1) {
                fixes.add(WindowFixes.step(recipe, step));
            }
            long lookback = (long) steps * recipe.windows().step();
            if (lookback >= 1 && lookback <= series.rows()) {
                fixes.add(WindowFixes.lookback(recipe, (int) lookback));
            }
        });
        fixes.addAll(padded(recipe, series));
        fixes.addAll(smaller(recipe, series, index));
        return fixes;
    }

    /** The fewest time steps that suffice for all layers; more never hurt. */
    private static OptionalInt fewest(Recipe recipe, Series series) {
        return smallest(1, series.rows(), steps -> suffices(recipe, steps));
    }

    private static boolean suffices(Recipe recipe, int timeSteps) {
        return recipe.trace(timeSteps).layers().stream()
                .noneMatch(l -> l.misfit()
                        .filter(Misfit.TooFewTimeSteps.class::isInstance)
                        .isPresent());
    }

    /** Padding "same" in all layers with too few time steps, from the first on. */
    private static List<Fix> padded(Recipe recipe, Series series) {
        Network network = recipe.network();
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < network.layers().size(); i++) {
            OptionalInt misfit = firstTooFew(recipe, series, network);
            if (misfit.isEmpty()) {
                break;
            }
            Layer layer = network.layers().get(misfit.getAsInt());
            network = network.with(misfit.getAsInt(), NetworkFixes.padded(layer));
            changed.add(String.valueOf(misfit.getAsInt() + 1));
        }
        return List.of(NetworkFixes.fix(recipe, network, "recipe.fix.same", changed.size(), changed));
    }

    private static OptionalInt firstTooFew(Recipe recipe, Series series, Network network) {
        ShapeTrace trace = recipe.withNetwork(network).trace(recipe.tracedSteps(series.rows()));
        OptionalInt first = trace.firstMisfit();
        return first.isPresent()
                        && trace.layers().get(first.getAsInt()).misfit().orElseThrow() instanceof Misfit.TooFewTimeSteps
                ? first
                : OptionalInt.empty();
    }

    /** The largest kernel or pool size of this layer with which the time steps suffice for all layers. */
    private static List<Fix> smaller(Recipe recipe, Series series, int index) {
        Network network = recipe.network();
        Layer layer = network.layers().get(index);
        if (!(layer instanceof Sliding sliding)) {
            return List.of();
        }
        int size = sliding.taps().size();
        int timeSteps = recipe.tracedSteps(series.rows());
        OptionalInt cut = smallest(
                1,
                size - 1,
                less -> suffices(recipe.withNetwork(network.with(index, sliding.withSize(size - less))), timeSteps));
        return cut.isEmpty()
                ? List.of()
                : List.of(NetworkFixes.fix(
                        recipe,
                        network.with(index, sliding.withSize(size - cut.getAsInt())),
                        "recipe.fix.size",
                        size - cut.getAsInt(),
                        index + 1));
    }

    /** The smallest value that meets a monotonic condition, by exponential and binary search. */
    private static OptionalInt smallest(int from, int to, IntPredicate condition) {
        int low = from;
        int high = from;
        // Doubling first: the answer is usually small, and testing large values is expensive.
        while (high < to && !condition.test(high)) {
            low = high + 1;
            high = (int) Math.min(to, 2L * high + 1);
        }
        if (high > to || !condition.test(high)) {
            return OptionalInt.empty();
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return OptionalInt.of(high);
    }
}
