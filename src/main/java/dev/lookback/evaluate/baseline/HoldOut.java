package dev.lookback.evaluate.baseline;

import dev.lookback.window.AnchorRange;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.split.Split;

/**
 * Hold-out split of the train windows: the newest fifth selects among models fitted on the rest, less the windows whose
 * forecasts begin before the last target of the rest is known.
 */
record HoldOut(AnchorRange fitting, AnchorRange heldOut) {

    private static final int PARTS = 5;

    static HoldOut of(WindowPlan plan) {
        AnchorRange all = plan.anchors(Split.TRAIN);
        int border = all.last() - all.count() / PARTS;
        return new HoldOut(
                new AnchorRange(all.first(), border),
                new AnchorRange(border + plan.spec().reach(), all.last()));
    }
}
