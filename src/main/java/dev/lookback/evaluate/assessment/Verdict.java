package dev.lookback.evaluate.assessment;

import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.text.Message;
import dev.lookback.window.split.Split;
import java.util.Map;

/**
 * Verdict on a run in one sentence: "Validation: 0.9 % worse than repeating the last value". From the scores alone until the
 * run is assessed; then with the result of the significance test: "…; not distinguishable (p = 0.4)".
 */
public final class Verdict {

    /** Smaller differences are displayed as 0.0 %. */
    private static final double NOTICEABLE = 0.0005;

    /** Direction of the verdict; neither where the displayed difference is 0. */
    public enum Tone {
        BETTER,
        NEITHER,
        WORSE
    }

    private Verdict() {}

    /** The tone of {@link #of(Map)}. */
    public static Tone tone(Map<Split, Scores> scores) {
        Scores scored = scores.getOrDefault(Split.VALIDATION, scores.get(Split.TRAIN));
        if (scored == null) {
            return Tone.NEITHER;
        }
        boolean same = scored.network().maeUnits() == scored.persistence().maeUnits();
        if (same || Math.abs(scored.skill()) < NOTICEABLE) {
            return Tone.NEITHER;
        }
        return scored.losesToPersistence() ? Tone.WORSE : Tone.BETTER;
    }

    /**
     * The tone of {@link #of(Map, Assessment)}, by the evidence against the best baseline. A good score on the train split is
     * no evidence.
     */
    public static Tone tone(Map<Split, Scores> scores, Assessment assessment) {
        Tone byNumbers = tone(scores);
        if (!hasSkill(scores.get(Split.VALIDATION))) {
            return byNumbers == Tone.BETTER ? Tone.NEITHER : byNumbers;
        }
        return assessment
                .of(Split.VALIDATION)
                .filter(split -> !isNegligible(split))
                .flatMap(SplitAssessment::againstBest)
                .map(evidence -> switch (evidence.outcome()) {
                    case BETTER -> Tone.BETTER;
                    case WORSE -> Tone.WORSE;
                    case OPEN -> Tone.NEITHER;
                })
                .orElse(Tone.NEITHER);
    }

    /** Skill against persistence, and the result of the significance test against the best baseline. */
    public static Message of(Map<Split, Scores> scores, Assessment assessment) {
        Message figure = of(scores);
        return hasSkill(scores.get(Split.VALIDATION))
                ? assessment
                        .of(Split.VALIDATION)
                        .filter(split -> !isNegligible(split))
                        .map(split -> tested(figure, split))
                        .orElse(figure)
                : figure;
    }

    private static Message tested(Message figure, SplitAssessment split) {
        boolean persistence = split.best() == Baseline.PERSISTENCE;
        String key = "evaluate.verdict." + (persistence ? "tested." : "rival.");
        Message best = split.best().words();
        return split.againstBest()
                .map(evidence -> {
                    Message p = p(evidence.pValue());
                    double percent = rounded(100 * Math.abs(evidence.skill()));
                    return Message.of(key + evidence.outcome(), figure, p, best, percent);
                })
                .orElseGet(() -> Message.of(key + "tooFew", figure, "", best));
    }

    /** Whether a significant difference is displayed as 0.0 %, as happens with many windows. */
    private static boolean isNegligible(SplitAssessment split) {
        return split.againstBest()
                .filter(evidence -> evidence.outcome() != Evidence.Outcome.OPEN)
                .filter(evidence -> Math.abs(evidence.skill()) < NOTICEABLE)
                .isPresent();
    }

    /** A p-value in words. */
    public static Message p(double value) {
        if (value < 0.001) {
            return Message.of("evaluate.p.below");
        }
        return Message.of(value < 0.1 ? "evaluate.p.small" : "evaluate.p", value);
    }

    /** Whether the skill exists: the network's error is finite, that of persistence above 0. */
    private static boolean hasSkill(Scores scores) {
        return scores != null
                && Double.isFinite(scores.network().maeUnits())
                && scores.persistence().maeUnits() > 0;
    }

    /** On the validation split; on the train split, and saying so, where validation has no windows. */
    public static Message of(Map<Split, Scores> scores) {
        if (scores.containsKey(Split.VALIDATION)) {
            return of(Message.of("evaluate.verdict.validation"), scores.get(Split.VALIDATION));
        }
        return scores.containsKey(Split.TRAIN)
                ? of(Message.of("evaluate.verdict.trainOnly"), scores.get(Split.TRAIN))
                : Message.of("evaluate.verdict.noWindows");
    }

    private static Message of(Message split, Scores scores) {
        double error = scores.network().maeUnits();
        double skill = scores.skill();
        if (!Double.isFinite(error)) {
            return Message.of("evaluate.verdict.notANumber", split);
        }
        if (scores.persistence().maeUnits() == 0) {
            return Message.of(error == 0 ? "evaluate.verdict.same" : "evaluate.verdict.persistencePerfect", split);
        }
        if (Math.abs(skill) < NOTICEABLE) {
            return Message.of("evaluate.verdict.same", split);
        }
        if (skill > 0) {
            return Message.of("evaluate.verdict.better", split, rounded(100 * skill));
        }
        return skill < -1
                ? Message.of("evaluate.verdict.times", split, rounded(1 - skill))
                : Message.of("evaluate.verdict.worse", split, rounded(-100 * skill));
    }

    /** One decimal below 10, none above. */
    private static double rounded(double value) {
        return value < 10 ? Math.rint(value * 10) / 10 : Math.rint(value);
    }
}
