package dev.lookback.app.widget;

import dev.lookback.text.Texts;
import java.util.Optional;

/** Estimated time left, rounded so that it does not change at every look. */
public final class TimeLeft {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int STEP = 5;

    private TimeLeft() {}

    /** "3 min left"; empty for less than a second. */
    public static Optional<String> worded(double seconds, Texts texts) {
        if (!(seconds >= 1)) {
            return Optional.empty();
        }
        long whole = STEP * (long) Math.ceil(seconds / STEP);
        if (whole < MINUTE) {
            return Optional.of(texts.get("app.widget.timeLeft.seconds", whole));
        }
        long minutes = Math.round(seconds / MINUTE);
        if (minutes < MINUTE) {
            return Optional.of(texts.get("app.widget.timeLeft.minutes", Math.max(1, minutes)));
        }
        long steps = STEP * Math.round(seconds / MINUTE / STEP);
        return Optional.of(texts.get("app.widget.timeLeft.hours", steps / MINUTE, steps % MINUTE));
    }
}
