package dev.lookback.app.price;

import dev.lookback.network.ShapeTrace;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Split;
import java.util.Arrays;
import java.util.Optional;

/**
 * Window of a recipe as charts draw it.
 *
 * @param anchor its row
 * @param spec how it is cut
 * @param firstSeen oldest time step that the network can see
 * @param lastSeen newest time step that the network can see; below {@code firstSeen} where it sees nothing
 * @param split that the window belongs to; empty where it crosses a border or a long gap, so that no split uses it
 */
public record WindowMarks(int anchor, WindowSpec spec, int firstSeen, int lastSeen, Optional<Split> split) {

    /**
     * The window at an anchor, or at the nearest anchor whose window lies within the series.
     *
     * @param rows of the series
     * @return empty where no window of this kind fits into the series
     */
    public static Optional<WindowMarks> of(RecipeCheck check, int anchor, int rows) {
        WindowSpec spec = check.recipe().windows();
        if (spec.timeSteps() < 1 || spec.delay() < 0 || spec.length() < 1) {
            return Optional.empty();
        }
        long lowest = -(long) spec.oldestRow(0);
        long highest = rows - (long) spec.delay() - spec.length();
        if (spec.oldestRow(0) > 0 || lowest > highest) {
            return Optional.empty();
        }
        int at = (int) Math.max(lowest, Math.min(highest, anchor));
        ShapeTrace trace = check.trace();
        Optional<Split> split = check.plan()
                .flatMap(plan -> Arrays.stream(Split.values())
                        .filter(s -> plan.anchors(s).contains(at))
                        .findFirst());
        return Optional.of(new WindowMarks(at, spec, trace.firstSeen(), trace.lastSeen(), split));
    }

    int oldestRow() {
        return spec.oldestRow(anchor);
    }

    int newestRow() {
        return spec.newestRow(anchor);
    }

    int targetRow() {
        return spec.targetRow(anchor);
    }

    int lastTargetRow() {
        return spec.lastTargetRow(anchor);
    }

    boolean seesNothing() {
        return lastSeen < firstSeen;
    }

    /** Oldest row that the network can see. */
    int firstSeenRow() {
        return spec.inputRow(anchor, Math.min(firstSeen, spec.timeSteps() - 1));
    }

    /** Newest row that the network can see. */
    int lastSeenRow() {
        return spec.inputRow(anchor, Math.min(lastSeen, spec.timeSteps() - 1));
    }

    /** Whether the newest time steps lie outside the receptive field: they are wasted, and the effective horizon is longer. */
    boolean blindToNewest() {
        return !seesNothing() && lastSeen < spec.timeSteps() - 1;
    }

    Sight sight(int timeStep) {
        if (seesNothing() || timeStep < firstSeen) {
            return Sight.UNSEEN;
        }
        return timeStep <= lastSeen ? Sight.SEEN : Sight.BLIND;
    }

    /** Position of a time step relative to the receptive field. */
    enum Sight {
        SEEN,
        /** Older than the receptive field. */
        UNSEEN,
        /** Newer than the receptive field. */
        BLIND
    }
}
