package dev.lookback.experiment;

import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.control.Control;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.window.split.Split;
import java.util.Optional;

/**
 * What a set-up made of one control series.
 *
 * @param seed of the series and of the recipe
 * @param split on which it was judged
 * @param windows of that split
 * @param rival on that split
 * @param againstPersistence evidence of the network against repeating the last value; empty for too few windows
 * @param againstBest the same against the rival
 * @param attainable skill of who knows what was planted; NaN where nothing was
 */
public record ControlRun(
        Control control,
        long seed,
        Split split,
        int windows,
        Scores scores,
        BestBaseline rival,
        Optional<Evidence> againstPersistence,
        Optional<Evidence> againstBest,
        double attainable) {

    /** Whether the network is better than repeating the last value by more than chance gives. */
    public boolean hasLearned() {
        return againstPersistence
                .filter(found -> found.outcome() == Evidence.Outcome.BETTER)
                .isPresent();
    }

    /** 1 − MAE / MAE of the best baseline. */
    public double rivalSkill() {
        return rival.skill(scores.network().maeUnits());
    }
}
