package dev.lookback.evaluate.baseline;

import dev.lookback.window.AnchorRange;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.split.Split;

/**
 * The train windows in two parts: the newest fifth is held out to choose by what the rest taught, less those whose forecasts
 * begin before the last target of the rest was known.
 */
record TrainWindows(AnchorRange taught, AnchorRange heldOut) {

    private static final int PARTS = 5;

    static TrainWindows of(WindowPlan plan) {
        AnchorRange all = plan.anchors(Split.TRAIN);
        int border = all.last() - all.count() / PARTS;
        return new TrainWindows(
                new AnchorRange(all.first(), border),
                new AnchorRange(border + plan.spec().reach(), all.last()));
    }
}
