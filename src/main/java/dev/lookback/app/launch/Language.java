package dev.lookback.app.launch;

import java.util.Locale;

/** The language to speak: Chinese to whoever's system speaks Chinese, else English. */
public final class Language {

    private Language() {}

    public static Locale of(Locale system) {
        return system.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
