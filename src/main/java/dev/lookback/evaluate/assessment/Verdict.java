package dev.lookback.evaluate.assessment;

import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.text.Message;
import dev.lookback.window.split.Split;
import java.util.Map;

/**
 * The sentence that heads a run: "Validation: 0.9 % worse than repeating the last value". By numbers alone while nothing else is
 * known; once a run has been assessed, by whether the numbers are evidence: "…: no evidence either way (p = 0.4)".
 */
public final class Verdict {

    /** Smaller differences would be shown as 0.0 %. */
    private static final double NOTICEABLE = 0.0005;

    /** Which way the sentence goes; neither where no difference would be seen in it. */
    public enum Tone {
        BETTER,
        NEITHER,
        WORSE
    }

    private Verdict() {}

    /** The tone of {@link #of(Map)}. */
    public static Tone tone(Map<Split, Scores> scores) {
        Scores judged = scores.getOrDefault(Split.VALIDATION, scores.get(Split.TRAIN));
        if (judged == null) {
            return Tone.NEITHER;
        }
        boolean same = judged.network().maeUnits() == judged.persistence().maeUnits();
        if (same || Math.abs(judged.skill()) < NOTICEABLE) {
            return Tone.NEITHER;
        }
        return judged.losesToPersistence() ? Tone.WORSE : Tone.BETTER;
    }

    /**
     * The tone of {@link #of(Map, Assessment)}: that of the evidence against the best baseline. What the network was trained on
     * proves nothing for it.
     */
    public static Tone tone(Map<Split, Scores> scores, Assessment assessment) {
        Tone byNumbers = tone(scores);
        if (!hasFigure(scores.get(Split.VALIDATION))) {
            return byNumbers == Tone.BETTER ? Tone.NEITHER : byNumbers;
        }
        return assessment
                .of(Split.VALIDATION)
                .filter(split -> !isUnseen(split))
                .flatMap(SplitAssessment::againstBest)
                .map(evidence -> switch (evidence.outcome()) {
                    case BETTER -> Tone.BETTER;
                    case WORSE -> Tone.WORSE;
                    case OPEN -> Tone.NEITHER;
                })
                .orElse(Tone.NEITHER);
    }

    /** The figure against repeating the last value, and what the test against the best baseline says. */
    public static Message of(Map<Split, Scores> scores, Assessment assessment) {
        Message figure = of(scores);
        return hasFigure(scores.get(Split.VALIDATION))
                ? assessment
                        .of(Split.VALIDATION)
                        .filter(split -> !isUnseen(split))
                        .map(split -> tested(figure, split))
                        .orElse(figure)
                : figure;
    }

    private static Message tested(Message figure, SplitAssessment split) {
        boolean persistence = split.best() == Baseline.PERSISTENCE;
        String key = "evaluate.verdict." + (persistence ? "tested." : "rival.");
        Message rival = split.best().words();
        return split.againstBest()
                .map(evidence -> {
                    Message p = p(evidence.pValue());
                    double percent = rounded(100 * Math.abs(evidence.skill()));
                    return Message.of(key + evidence.outcome(), figure, p, rival, percent);
                })
                .orElseGet(() -> Message.of(key + "tooFew", figure, "", rival));
    }

    /** Whether the difference is one that the sentence does not show, however sure it is: of many windows it may be. */
    private static boolean isUnseen(SplitAssessment split) {
        return split.againstBest()
                .filter(evidence -> evidence.outcome() != Evidence.Outcome.OPEN)
                .filter(evidence -> Math.abs(evidence.skill()) < NOTICEABLE)
                .isPresent();
    }

    /** How rarely chance gives as much. */
    public static Message p(double value) {
        if (value < 0.001) {
            return Message.of("evaluate.p.below");
        }
        return Message.of(value < 0.1 ? "evaluate.p.small" : "evaluate.p", value);
    }

    /** Whether the errors of network and persistence are numbers that can be divided. */
    private static boolean hasFigure(Scores scores) {
        return scores != null
                && Double.isFinite(scores.network().maeUnits())
                && scores.persistence().maeUnits() > 0;
    }

    /** About the validation split; about train, and saying so, where validation has no windows. */
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
