package dev.lookback.experiment;

import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.baseline.Baseline;

/**
 * The best baseline on the windows that a network is judged on. It was fitted on what the network was trained on, and chosen
 * without a look at these windows, by the rule for a run's own ({@link dev.lookback.evaluate.baseline.Baselines#best}).
 *
 * @param maeUnits its mean |error| on these windows, in the target's units
 */
public record BestBaseline(Baseline baseline, double maeUnits) {

    /** 1 − MAE of the network / MAE of this; NaN if this is perfect. */
    double skill(double networkMae) {
        return Scores.skill(networkMae, maeUnits);
    }
}
