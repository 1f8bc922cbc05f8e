package dev.lookback.app.shell;

import dev.lookback.text.Texts;

/** Durations in short form. */
final class Durations {

    private Durations() {}

    static String worded(double seconds, Texts texts) {
        long whole = Math.round(Math.max(0, seconds));
        if (whole < 1) {
            return texts.get("app.shell.duration.short");
        }
        if (whole < 60) {
            return texts.get("app.shell.duration.seconds", whole);
        }
        if (whole < 3600) {
            return texts.get("app.shell.duration.minutes", whole / 60, whole % 60);
        }
        return texts.get("app.shell.duration.hours", whole / 3600, whole % 3600 / 60);
    }
}
