package dev.lookback.evaluate.significance;

import dev.lookback.evaluate.Skill;
import java.util.Arrays;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Confidence interval of skill by the circular block bootstrap (Politis and Romano 1992): blocks of neighbouring windows are
 * resampled, so that their dependence is kept.
 *
 * @param low 2.5 % quantile of the resampled skills
 * @param high 97.5 % quantile
 * @param pValue two-sided, of the skill being 0
 * @param block windows in a block
 */
public record SkillBootstrap(double low, double high, double pValue, int block) {

    static final int DRAWS = 2000;

    private static final double TAIL = 0.025;
    private static final long SEED = 1;

    /**
     * @param losses {@code [windows]} of a forecast, in order of time
     * @param reference {@code [windows]} losses of the reference forecast
     * @param block windows in a block, at most all of them
     * @param shouldContinue asked before each draw; once it returns false, everything is NaN
     */
    static SkillBootstrap of(double[] losses, double[] reference, int block, BooleanSupplier shouldContinue) {
        double[] lossSums = sums(losses);
        double[] referenceSums = sums(reference);
        Random random = new Random(SEED);
        double[] skills = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            if (!shouldContinue.getAsBoolean()) {
                return new SkillBootstrap(Double.NaN, Double.NaN, Double.NaN, block);
            }
            double loss = 0;
            double referenceLoss = 0;
            for (int drawn = 0; drawn < losses.length; drawn += block) {
                int from = random.nextInt(losses.length);
                int to = from + Math.min(block, losses.length - drawn);
                loss += lossSums[to] - lossSums[from];
                referenceLoss += referenceSums[to] - referenceSums[from];
            }
            skills[draw] = Skill.ratio(loss, referenceLoss);
        }
        Arrays.sort(skills);
        return new SkillBootstrap(quantile(skills, TAIL), quantile(skills, 1 - TAIL), pValue(skills), block);
    }

    /** Prefix sums over the losses twice in a row: a block may wrap around the end. */
    private static double[] sums(double[] losses) {
        int n = losses.length;
        double[] sums = new double[2 * n + 1];
        for (int i = 0; i < 2 * n; i++) {
            sums[i + 1] = sums[i] + losses[i % n];
        }
        return sums;
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    /** Never 0: one is added, as the observed skill counts as a draw (Davison and Hinkley 1997, 4.2). */
    private static double pValue(double[] skills) {
        long below = Arrays.stream(skills).filter(skill -> !(skill > 0)).count();
        long above = Arrays.stream(skills).filter(skill -> !(skill < 0)).count();
        return Math.min(1, 2.0 * (Math.min(below, above) + 1) / (skills.length + 1));
    }
}
