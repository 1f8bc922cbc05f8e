package dev.lookback.experiment;

import dev.lookback.evaluate.Scores;
import dev.lookback.window.Fold;

/**
 * What came of one fold.
 *
 * @param windows that it was judged on
 * @param scores of the network and of persistence on those
 * @param rival on those, fitted on the fold's own train rows
 * @param epochs that its network was trained for
 * @param bestEpoch from 1
 */
public record FoldResult(Fold fold, int windows, Scores scores, BestBaseline rival, int epochs, int bestEpoch) {

    /** 1 − MAE / MAE of the best baseline. */
    public double rivalSkill() {
        return rival.skill(scores.network().maeUnits());
    }
}
