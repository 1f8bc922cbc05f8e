package dev.lookback.experiment;

import dev.lookback.evaluate.Skill;
import dev.lookback.evaluate.baseline.Baseline;

/**
 * Best baseline on the windows on which a network is evaluated. Fitted on the rows that the network was trained on, and chosen
 * without these windows, as for a single run ({@link dev.lookback.evaluate.baseline.Baselines#best}).
 *
 * @param maeUnits MAE on these windows, in the target's units
 */
public record BestBaseline(Baseline baseline, double maeUnits) {

    /** {@link Skill} of the network against this baseline; NaN if this is perfect. */
    double skill(double networkMae) {
        return Skill.of(networkMae, maeUnits);
    }
}
