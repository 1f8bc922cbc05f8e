package dev.lookback.app.widget;

import dev.lookback.evaluate.assessment.Tone;
import java.util.Locale;

/** Style classes of a tone. */
public final class ToneStyles {

    private ToneStyles() {}

    /** Of a sentence, or a phrase in it. */
    public static String sentence(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    /** Of a cell in a table of scores. */
    public static String cell(Tone tone) {
        return switch (tone) {
            case BETTER -> "scores-wins";
            case WORSE -> "scores-loses";
            case NEITHER -> "scores-other";
        };
    }
}
