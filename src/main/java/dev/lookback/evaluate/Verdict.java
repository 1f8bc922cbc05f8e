package dev.lookback.evaluate;

import dev.lookback.text.Message;
import dev.lookback.window.Split;
import java.util.Map;

/** The sentence that heads a run: "Validation: 0.9 % worse than repeating the last value". */
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
