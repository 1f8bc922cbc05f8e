package dev.lookback.evaluate.significance;

import dev.lookback.evaluate.Skill;
import dev.lookback.text.Message;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Evidence that one forecast is better than another on the same windows, from two tests that must agree.
 *
 * @param skill 1 − mean loss / mean loss of the reference; −∞ where only the reference makes no error
 * @param test of equal expected loss
 * @param interval 95 % confidence interval of the skill
 */
public record Evidence(double skill, DieboldMariano test, SkillBootstrap interval) {

    /** Significance level. */
    public static final double LEVEL = 0.05;

    /** Nothing is claimed from fewer windows or fewer blocks. */
    private static final int MIN_WINDOWS = 20;

    private static final int MIN_BLOCKS = 4;

    /** Conclusion of both tests. */
    public enum Outcome {
        BETTER,
        WORSE,
        /** Not distinguishable. */
        OPEN
    }

    /**
     * Blocks of the bootstrap are {@code ahead} windows long, or n^⅓ (Hall, Horowitz and Jing 1995) if that is longer.
     *
     * @param losses {@code [windows]} in order of time
     * @param reference {@code [windows]} losses of the reference forecast
     * @param ahead rows from the newest input to the farthest target, at least 1
     * @return empty for too few windows, for losses that are not numbers or all 0, and once {@code shouldContinue} returns false
     */
    public static Optional<Evidence> of(
            double[] losses, double[] reference, int ahead, BooleanSupplier shouldContinue) {
        int n = losses.length;
        int block = Math.max(ahead, (int) Math.ceil(Math.cbrt(n)));
        double[] differences = new double[n];
        double sum = 0;
        double referenceSum = 0;
        for (int i = 0; i < n; i++) {
            differences[i] = losses[i] - reference[i];
            sum += losses[i];
            referenceSum += reference[i];
        }
        double skill = Skill.ratio(sum, referenceSum);
        boolean numbers = Double.isFinite(sum) && Double.isFinite(referenceSum) && !Double.isNaN(skill);
        if (n < MIN_WINDOWS || n < MIN_BLOCKS * block || !numbers) {
            return Optional.empty();
        }
        SkillBootstrap interval = SkillBootstrap.of(losses, reference, block, shouldContinue);
        return Double.isNaN(interval.pValue())
                ? Optional.empty()
                : Optional.of(new Evidence(skill, DieboldMariano.of(differences, ahead), interval));
    }

    /**
     * The same, where the reference is the best of several by its loss on these very windows. To be worse than it comes more
     * easily by chance, so that p-values are multiplied by the number of references (Bonferroni); to be better does not.
     *
     * @param references from which the best was chosen, at least 1
     */
    public Evidence againstBestOf(int references) {
        return skill > 0
                ? this
                : new Evidence(
                        skill,
                        new DieboldMariano(test.statistic(), Math.min(1, references * test.pValue())),
                        new SkillBootstrap(
                                interval.low(),
                                interval.high(),
                                Math.min(1, references * interval.pValue()),
                                interval.block()));
    }

    /** The larger p-value of both tests. */
    public double pValue() {
        return Math.max(test.pValue(), interval.pValue());
    }

    /** The p-value in words. */
    public Message p() {
        double p = pValue();
        return p < 0.001 ? Message.of("evaluate.p.below") : Message.of(p < 0.1 ? "evaluate.p.small" : "evaluate.p", p);
    }

    public Outcome outcome() {
        if (pValue() >= LEVEL) {
            return Outcome.OPEN;
        }
        return skill > 0 ? Outcome.BETTER : Outcome.WORSE;
    }
}
