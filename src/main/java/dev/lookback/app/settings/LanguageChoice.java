package dev.lookback.app.settings;

import dev.lookback.app.launch.Language;
import java.util.Locale;

/** The language that a person wants the window to speak. */
public enum LanguageChoice {
    SYSTEM,
    ENGLISH,
    CHINESE;

    public Locale locale(Locale system) {
        return switch (this) {
            case SYSTEM -> Language.of(system);
            case ENGLISH -> Locale.ENGLISH;
            case CHINESE -> Locale.SIMPLIFIED_CHINESE;
        };
    }
}
