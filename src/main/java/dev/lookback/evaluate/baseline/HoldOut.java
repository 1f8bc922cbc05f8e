package dev.lookback.evaluate.baseline;

import dev.lookback.window.RowRanges;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.split.Split;

/**
 * Hold-out split of the train windows: the newest fifth selects among models fitted on the rest, less the windows whose
 * forecasts begin before the last target of the rest is known.
 *
 * @param fitting the older windows
 * @param heldOut the newer ones
 * @param rest all that are not fitted
 */
record HoldOut(RowRanges fitting, RowRanges heldOut, RowRanges rest) {

    private static final int PARTS = 5;

    static HoldOut of(WindowPlan plan) {
        RowRanges all = plan.anchors(Split.TRAIN);
        int border = all.count() - all.count() / PARTS;
        RowRanges fitting = all.part(0, border);
        int heldOut = all.indexFrom(fitting.last() + plan.spec().reach());
        return new HoldOut(fitting, all.part(heldOut, all.count()), all.part(border, all.count()));
    }
}
