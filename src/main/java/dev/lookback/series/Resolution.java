package dev.lookback.series;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** As much of a time as a series needs to tell its rows apart. */
public enum Resolution {
    YEAR("yyyy"),
    MONTH("yyyy-MM"),
    DAY("yyyy-MM-dd"),
    MINUTE("yyyy-MM-dd HH:mm"),
    SECOND("yyyy-MM-dd HH:mm:ss"),
    MILLISECOND("yyyy-MM-dd HH:mm:ss.SSS");

    private static final double DAY_SECONDS = 86_400;

    private final DateTimeFormatter formatter;

    Resolution(String pattern) {
        this.formatter = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    /** @param seconds times since 1970, ascending */
    public static Resolution of(double[] seconds) {
        boolean milliseconds = false;
        boolean odd = false;
        boolean clock = false;
        for (double second : seconds) {
            milliseconds |= second != Math.rint(second);
            odd |= second % 60 != 0;
            clock |= second % DAY_SECONDS != 0;
        }
        if (milliseconds) {
            return MILLISECOND;
        }
        if (odd) {
            return SECOND;
        }
        return clock ? MINUTE : calendar(seconds);
    }

    /** Months where every time is the first of one and two in a row are never closer. */
    private static Resolution calendar(double[] seconds) {
        boolean months = seconds.length > 1;
        boolean years = months;
        for (int i = 0; i < seconds.length && months; i++) {
            LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochSecond((long) seconds[i]), ZoneOffset.UTC);
            double gap = i == 0 ? Double.POSITIVE_INFINITY : seconds[i] - seconds[i - 1];
            months = time.getDayOfMonth() == 1 && (gap == 0 || gap >= 28 * DAY_SECONDS);
            years &= time.getDayOfYear() == 1;
        }
        if (!months) {
            return DAY;
        }
        return years ? YEAR : MONTH;
    }

    public String format(LocalDateTime time) {
        return formatter.format(time);
    }
}
