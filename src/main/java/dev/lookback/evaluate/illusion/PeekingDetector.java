package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.assessment.Comparison;
import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.evaluate.significance.SkillBootstrap;
import dev.lookback.text.Message;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Detector of multiple comparisons on the validation split: the best of many runs is good by chance as well. */
final class PeekingDetector implements Detector {

    /** The best of ten runs without skill is expected one and a half standard errors above their mean. */
    private static final int OFTEN = 10;

    /** Half-width in standard errors of the 95 % interval of a normal distribution. */
    private static final double Z_95 = 1.96;

    @Override
    public IllusionKind kind() {
        return IllusionKind.PEEKING;
    }

    @Override
    public boolean isApplicable(DetectorInput input) {
        return input.tries().isPresent()
                && input.skill().filter(skill -> Double.isFinite(skill.skill())).isPresent();
    }

    @Override
    public List<Finding> detect(DetectorInput input) {
        int tries = input.tries().orElseThrow();
        if (tries < OFTEN) {
            return List.of();
        }
        Evidence evidence = input.skill().flatMap(Comparison::evidence).orElseThrow();
        double skill = evidence.skill();
        double luck = expectedBest(tries) * standardError(evidence.interval());
        boolean explained = skill > 0 && skill <= luck;
        return List.of(Finding.of(
                        IllusionKind.PEEKING,
                        explained ? Severity.WARNING : Severity.NOTE,
                        Message.of(
                                explained ? "evaluate.illusion.peeking.explained" : "evaluate.illusion.peeking.often",
                                tries,
                                luck,
                                skill))
                .with("tries", tries)
                .with("luck", luck)
                .with("skill", skill)
                .with(new Sketch.Bars(List.of(
                        Sketch.Bar.percent(Message.of("evaluate.illusion.peeking.bar.luck"), luck),
                        Sketch.Bar.percent(Message.of("evaluate.illusion.skill"), skill))))
                .at(new Place.Runs()));
    }

    private static double standardError(SkillBootstrap interval) {
        return (interval.high() - interval.low()) / (2 * Z_95);
    }

    /**
     * Expected maximum of n standard normal numbers (Blom 1958). Runs evaluated on the same windows are correlated, so this is
     * an upper bound of what chance gives.
     */
    static double expectedBest(int n) {
        return new NormalDistribution().inverseCumulativeProbability((n - 0.375) / (n + 0.25));
    }
}
