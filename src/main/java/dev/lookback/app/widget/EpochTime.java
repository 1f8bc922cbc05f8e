package dev.lookback.app.widget;

import dev.lookback.text.Texts;
import java.math.BigDecimal;
import java.math.MathContext;

/** Measured time of an epoch, rounded to two digits. */
public final class EpochTime {

    private static final double MINUTE = 60;
    private static final double LEAST = 0.01;

    private EpochTime() {}

    public static String worded(double seconds, Texts texts) {
        if (seconds < LEAST) {
            return texts.get("app.widget.epochTime.less", LEAST);
        }
        if (seconds < MINUTE) {
            return texts.get("app.widget.epochTime.seconds", twoDigits(seconds));
        }
        if (seconds < MINUTE * MINUTE) {
            return texts.get("app.widget.epochTime.minutes", twoDigits(seconds / MINUTE));
        }
        return texts.get("app.widget.epochTime.hours", twoDigits(seconds / MINUTE / MINUTE));
    }

    private static BigDecimal twoDigits(double value) {
        return new BigDecimal(value).round(new MathContext(2));
    }
}
