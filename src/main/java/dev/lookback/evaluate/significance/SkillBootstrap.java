package dev.lookback.evaluate.significance;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * How far skill would spread if time had been a little different, by the circular block bootstrap (Politis and Romano 1992):
 * blocks of neighbouring windows are drawn anew, together as long as all windows, so that what goes together stays together.
 *
 * @param low below it lie 2.5 % of the skills drawn
 * @param high above it lie 2.5 % of them
 * @param pValue of both sides: how rarely the drawn skills lie on the other side of 0
 * @param block windows in a block
 */
public record SkillBootstrap(double low, double high, double pValue, int block) {

    static final int DRAWS = 2000;

    private static final double TAIL = 0.025;
    private static final long SEED = 1;

    /**
     * @param losses {@code [windows]} of a forecast, in order of time
     * @param reference {@code [windows]} losses of the one that it is compared with
     * @param block windows in a block, at most all of them
     * @param goOn once it says no, everything is NaN
     */
    static SkillBootstrap of(double[] losses, double[] reference, int block, BooleanSupplier goOn) {
        double[] ours = sums(losses);
        double[] theirs = sums(reference);
        Random random = new Random(SEED);
        double[] skills = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            if (!goOn.getAsBoolean()) {
                return new SkillBootstrap(Double.NaN, Double.NaN, Double.NaN, block);
            }
            double loss = 0;
            double other = 0;
            for (int drawn = 0; drawn < losses.length; drawn += block) {
                int from = random.nextInt(losses.length);
                int to = from + Math.min(block, losses.length - drawn);
                loss += ours[to] - ours[from];
                other += theirs[to] - theirs[from];
            }
            skills[draw] = 1 - loss / other;
        }
        Arrays.sort(skills);
        return new SkillBootstrap(quantile(skills, TAIL), quantile(skills, 1 - TAIL), pValue(skills), block);
    }

    /** Sums of the first windows, gone on with from the beginning: a block may reach over the end. */
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

    /** One is added, as the skill that was reached is a draw too: p is never 0 (Davison and Hinkley 1997, 4.2). */
    private static double pValue(double[] skills) {
        long below = Arrays.stream(skills).filter(skill -> !(skill > 0)).count();
        long above = Arrays.stream(skills).filter(skill -> !(skill < 0)).count();
        return Math.min(1, 2.0 * (Math.min(below, above) + 1) / (skills.length + 1));
    }
}
