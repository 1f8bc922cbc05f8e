package dev.lookback.evaluate.assessment;

import dev.lookback.evaluate.significance.SkillBootstrap;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Luck of the best of many runs that were evaluated on the same windows (multiple comparisons).
 *
 * @param tries runs that were evaluated there
 * @param luck skill that the best of them is expected to reach without any
 * @param skill of the run against persistence
 */
public record BestOfMany(int tries, double luck, double skill) {

    /** The best of ten runs without skill is expected one and a half standard errors above their mean. */
    private static final int OFTEN = 10;

    /** Half-width in standard errors of the 95 % interval of a normal distribution. */
    private static final double Z_95 = 1.96;

    /** Empty for few tries, and where nothing was tested. */
    public static Optional<BestOfMany> of(int tries, Comparison persistence) {
        return persistence
                .evidence()
                .filter(evidence -> tries >= OFTEN && Double.isFinite(evidence.skill()))
                .map(evidence -> new BestOfMany(
                        tries, expectedBest(tries) * standardError(evidence.interval()), evidence.skill()));
    }

    /** Whether luck alone may give the skill. */
    public boolean isExplanation() {
        return skill > 0 && skill <= luck;
    }

    private static double standardError(SkillBootstrap interval) {
        return (interval.high() - interval.low()) / (2 * Z_95);
    }

    /**
     * Expected maximum of n standard normal numbers (Blom 1958). Runs evaluated on the same windows are correlated, so this is
     * an upper bound of what chance gives.
     */
    public static double expectedBest(int n) {
        return new NormalDistribution().inverseCumulativeProbability((n - 0.375) / (n + 0.25));
    }
}
