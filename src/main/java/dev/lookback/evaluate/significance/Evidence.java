package dev.lookback.evaluate.significance;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What is known of one forecast against another on the same windows, by two tests that must agree.
 *
 * @param skill 1 − mean loss / mean loss of the other
 * @param test whether both lose the same
 * @param interval where the skill may lie, at 95 %
 */
public record Evidence(double skill, DieboldMariano test, SkillBootstrap interval) {

    /** A difference that chance gives more rarely than this is called one. */
    public static final double LEVEL = 0.05;

    /** With fewer windows, or fewer than as many blocks, nothing is claimed. */
    private static final int LEAST_WINDOWS = 20;

    private static final int LEAST_BLOCKS = 4;

    /** What can be said. */
    public enum Outcome {
        BETTER,
        WORSE,
        /** No evidence either way. */
        OPEN
    }

    /**
     * Blocks are as long as forecasts look ahead, or n^⅓ windows (Hall, Horowitz and Jing 1995) if that is longer.
     *
     * @param losses {@code [windows]} in order of time
     * @param reference {@code [windows]} losses of what it is compared with
     * @param ahead rows from the newest input to the farthest target, at least 1
     * @return empty for too few windows, for losses that are not numbers, and once {@code goOn} says no
     */
    public static Optional<Evidence> of(double[] losses, double[] reference, int ahead, BooleanSupplier goOn) {
        int n = losses.length;
        int block = Math.max(ahead, (int) Math.ceil(Math.cbrt(n)));
        double[] differences = new double[n];
        double sum = 0;
        double other = 0;
        for (int i = 0; i < n; i++) {
            differences[i] = losses[i] - reference[i];
            sum += losses[i];
            other += reference[i];
        }
        double skill = 1 - sum / other;
        if (n < LEAST_WINDOWS || n < LEAST_BLOCKS * block || !Double.isFinite(skill)) {
            return Optional.empty();
        }
        SkillBootstrap interval = SkillBootstrap.of(losses, reference, block, goOn);
        return Double.isNaN(interval.pValue())
                ? Optional.empty()
                : Optional.of(new Evidence(skill, DieboldMariano.of(differences, ahead), interval));
    }

    /** The larger of both tests'. */
    public double pValue() {
        return Math.max(test.pValue(), interval.pValue());
    }

    public Outcome outcome() {
        if (pValue() >= LEVEL) {
            return Outcome.OPEN;
        }
        return skill > 0 ? Outcome.BETTER : Outcome.WORSE;
    }
}
