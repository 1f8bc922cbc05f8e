package dev.lookback.app.settings;

import dev.lookback.app.launch.Language;
import java.util.Locale;

/** Language of the window: the system's, English or Chinese. */
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
