package dev.lookback.evaluate.assessment;

import dev.lookback.evaluate.Skill;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.text.Message;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Comparison of a network with one baseline on the same windows: the figures, and what the significance tests allow to claim.
 * "Better" and "worse" are said, and coloured, where the difference is significant; nowhere else.
 *
 * @param error MAE of the network, in units
 * @param baselineError MAE of the baseline, in units
 * @param evidence empty where nothing was tested: on the train split, before a run is assessed, and for too few windows
 */
public record Comparison(Baseline baseline, double error, double baselineError, Optional<Evidence> evidence) {

    /** Smaller relative differences are displayed as 0.0 %. */
    private static final double NOTICEABLE = 0.0005;

    /**
     * Comparison with its evidence.
     *
     * @param losses {@code [windows]} of the network, in units and in order of time
     * @param reference {@code [windows]} losses of the baseline
     * @param reach rows from newest input to the farthest target
     * @param shouldContinue once it returns false, nothing is tested
     */
    public static Comparison tested(
            Baseline baseline, double[] losses, double[] reference, int reach, BooleanSupplier shouldContinue) {
        return new Comparison(
                baseline, mean(losses), mean(reference), Evidence.of(losses, reference, reach, shouldContinue));
    }

    /** The same, where the baseline is the best of several on these windows: {@link Evidence#againstBestOf}. */
    public Comparison withBestOf(int baselines) {
        return new Comparison(baseline, error, baselineError, evidence.map(found -> found.againstBestOf(baselines)));
    }

    /** Comparison of the figures alone. */
    public static Comparison untested(Baseline baseline, double error, double baselineError) {
        return new Comparison(baseline, error, baselineError, Optional.empty());
    }

    private static double mean(double[] losses) {
        return Arrays.stream(losses).average().orElse(Double.NaN);
    }

    /** {@link Skill} of the network against the baseline; NaN or −∞ if the baseline makes no error. */
    public double skill() {
        return Skill.ratio(error, baselineError);
    }

    /** Whether the errors are displayed as the same. */
    public boolean isNegligible() {
        return isNegligible(error, baselineError);
    }

    /** Whether two errors are displayed as the same. */
    static boolean isNegligible(double error, double reference) {
        return error == reference || isNegligible(Skill.ratio(error, reference));
    }

    /** Whether a skill is displayed as 0.0 %. */
    public static boolean isNegligible(double skill) {
        return Math.abs(skill) < NOTICEABLE;
    }

    /** Better or worse where that is significant and not negligible. */
    public Tone tone() {
        return isNegligible()
                ? Tone.NEITHER
                : evidence.map(found -> Tone.of(found.outcome())).orElse(Tone.NEITHER);
    }

    /** Whether it was tested and found not distinguishable. */
    boolean isOpen() {
        return evidence.isPresent() && tone() == Tone.NEITHER && !isNegligible();
    }

    /** The claim in a few words, without its p-value; the figure alone where nothing was tested. */
    public Message brief() {
        if (isNegligible()) {
            return Message.of("evaluate.claim.same", baseline.words());
        }
        if (evidence.isEmpty()) {
            return Message.of("evaluate.claim.untested." + figure(), baseline.words(), size());
        }
        return switch (tone()) {
            case BETTER -> Message.of("evaluate.claim.better", baseline.words(), size());
            case WORSE ->
                Message.of(
                        skill() < -1 ? "evaluate.claim.muchWorse" : "evaluate.claim.worse", baseline.words(), size());
            case NEITHER -> Message.of("evaluate.claim.open", baseline.words());
        };
    }

    /** The claim with its p-value; the figure alone where nothing was tested. */
    public Message words() {
        return detailed(brief());
    }

    /** Second claim of a sentence whose first is open, too: "nor from ridge regression". */
    Message briefToo() {
        return Message.of("evaluate.claim.nor", baseline.words());
    }

    Message detailed(Message brief) {
        if (isNegligible() || evidence.isEmpty()) {
            return brief;
        }
        Message p = evidence.get().p();
        boolean said = tone() != Tone.NEITHER && skill() >= -1;
        Message detail = said ? p : Message.of("evaluate.detail." + figure(), size(), p);
        return Message.of("evaluate.claim.detailed", brief, detail);
    }

    private String figure() {
        return baselineError == 0 ? "perfect" : skill() < -1 ? "times" : skill() < 0 ? "larger" : "smaller";
    }

    /** Percent, or how many times the error of the baseline. */
    private double size() {
        return rounded(skill() < -1 ? 1 - skill() : 100 * Math.abs(skill()));
    }

    /** One decimal below 10, none above. */
    private static double rounded(double value) {
        return value < 10 ? Math.rint(value * 10) / 10 : Math.rint(value);
    }
}
