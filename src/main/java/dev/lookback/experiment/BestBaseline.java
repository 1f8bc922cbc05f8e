package dev.lookback.experiment;

import dev.lookback.evaluate.Skill;
import dev.lookback.evaluate.baseline.Baseline;

/**
 * Best baseline on the windows on which a network is evaluated, as for a single run
 * ({@link dev.lookback.evaluate.assessment.SplitAssessment#best(java.util.Map)}): of a backtest on those of all folds together.
 * Fitted on the rows that the network was trained on.
 *
 * @param maeUnits MAE on the windows of the fold or control run, in the target's units
 */
public record BestBaseline(Baseline baseline, double maeUnits) {

    /** {@link Skill} of the network against this baseline; NaN if this is perfect. */
    double skill(double networkMae) {
        return Skill.of(networkMae, maeUnits);
    }
}
