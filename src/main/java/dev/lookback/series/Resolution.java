package dev.lookback.series;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Time resolution of a series: the coarsest format that shows all of its times in full. */
public enum Resolution {
    YEAR("yyyy"),
    MONTH("yyyy-MM"),
    DAY("yyyy-MM-dd"),
    MINUTE("yyyy-MM-dd HH:mm"),
    SECOND("yyyy-MM-dd HH:mm:ss"),
    MILLISECOND("yyyy-MM-dd HH:mm:ss.SSS");

    private static final long DAY_SECONDS = 86_400;

    private final DateTimeFormatter formatter;

    Resolution(String pattern) {
        this.formatter = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    /** @param seconds times since 1970, ascending */
    public static Resolution of(double[] seconds) {
        boolean milliseconds = false;
        boolean wholeMinutes = true;
        boolean wholeDays = true;
        for (double second : seconds) {
            long whole = (long) second;
            milliseconds |= second != whole;
            wholeMinutes &= whole % 60 == 0;
            wholeDays &= whole % DAY_SECONDS == 0;
        }
        if (milliseconds) {
            return MILLISECOND;
        }
        if (!wholeMinutes) {
            return SECOND;
        }
        return wholeDays ? ofDays(seconds) : MINUTE;
    }

    /** Months if every time is the first of a month and different times are at least a month apart. */
    private static Resolution ofDays(double[] seconds) {
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
