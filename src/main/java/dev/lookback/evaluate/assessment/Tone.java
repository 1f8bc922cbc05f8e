package dev.lookback.evaluate.assessment;

import dev.lookback.evaluate.significance.Evidence;
import java.util.Collection;
import java.util.Comparator;

/** Tone of a claim or a sentence, which sets its colour; from the worst to the best. */
public enum Tone {
    WORSE,
    /** Nothing significant is said. */
    NEITHER,
    BETTER;

    public static Tone of(Evidence.Outcome outcome) {
        return switch (outcome) {
            case BETTER -> BETTER;
            case WORSE -> WORSE;
            case OPEN -> NEITHER;
        };
    }

    /** The worst of several; {@link #NEITHER} for none. */
    public static Tone worst(Collection<Tone> tones) {
        return tones.stream().min(Comparator.naturalOrder()).orElse(NEITHER);
    }
}
