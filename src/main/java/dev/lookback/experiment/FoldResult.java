package dev.lookback.experiment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lookback.evaluate.Scores;
import dev.lookback.window.Fold;

/**
 * Result of one fold of a backtest.
 *
 * @param windows on which it was evaluated
 * @param scores of the network and of persistence on those
 * @param bestBaseline of all folds together, fitted on the train rows of this one; of each fold alone in results of earlier
 *     versions
 * @param epochs that its network was trained for
 * @param bestEpoch from 1
 */
public record FoldResult(
        Fold fold,
        int windows,
        Scores scores,
        @JsonProperty("rival") BestBaseline bestBaseline,
        int epochs,
        int bestEpoch) {

    /** Skill against the best baseline. */
    public double skillAgainstBest() {
        return bestBaseline.skill(scores.network().maeUnits());
    }
}
