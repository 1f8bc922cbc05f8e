package dev.lookback.app.launch;

import java.util.Locale;

/** Language of the system: Chinese or, for all others, English. */
public final class Language {

    private Language() {}

    public static Locale of(Locale system) {
        return system.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
