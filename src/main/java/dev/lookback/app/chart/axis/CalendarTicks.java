package dev.lookback.app.chart.axis;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ticks of a time axis at the start of years, months, days, hours, minutes or seconds. */
final class CalendarTicks {

    private static final double DAY = 86_400;
    private static final double MONTH = 30.44 * DAY;
    private static final double YEAR = 365.25 * DAY;
    private static final int[] SECONDS = {
        1, 5, 15, 30, 60, 5 * 60, 15 * 60, 30 * 60, 3600, 3 * 3600, 6 * 3600, 12 * 3600
    };
    private static final int[] DAYS = {1, 2, 7};
    private static final int[] MONTHS = {1, 3, 6};

    /** Last day of a month with a weekly tick; the rest of the month has none. */
    private static final int LAST_WEEK = 22;

    private static final int LAST_PAIR = 29;

    private static final DateTimeFormatter YEAR_LABEL = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);
    private static final DateTimeFormatter MONTH_LABEL = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
    private static final DateTimeFormatter DAY_LABEL = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE_LABEL = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND_LABEL = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private CalendarTicks() {}

    /** Ticks within the span, in seconds since 1970, at most about {@code most}. */
    static List<Double> of(AxisSpan span, int most) {
        double least = span.length() / Math.max(1, most);
        for (int seconds : SECONDS) {
            if (seconds >= least) {
                return Ticks.multiples(span, seconds);
            }
        }
        for (int days : DAYS) {
            if (days * DAY >= least) {
                return days(span, days);
            }
        }
        for (int months : MONTHS) {
            if (months * MONTH >= least) {
                return months(span, months);
            }
        }
        return months(span, 12 * (int) Math.max(1, Ticks.roundUp(least / YEAR)));
    }

    private static List<Double> days(AxisSpan span, int step) {
        List<Double> ticks = new ArrayList<>();
        LocalDateTime day = time(span.from()).truncatedTo(ChronoUnit.DAYS);
        for (; seconds(day) <= span.to(); day = day.plusDays(1)) {
            int ofMonth = day.getDayOfMonth();
            boolean stop = step == 1
                    || step == 2 && ofMonth % 2 == 1 && ofMonth <= LAST_PAIR
                    || step == 7 && ofMonth % 7 == 1 && ofMonth <= LAST_WEEK;
            if (stop && seconds(day) >= span.from()) {
                ticks.add(seconds(day));
            }
        }
        return ticks;
    }

    private static List<Double> months(AxisSpan span, int step) {
        List<Double> ticks = new ArrayList<>();
        LocalDateTime start = time(span.from());
        long months = Math.floorDiv(start.getYear() * 12L + start.getMonthValue() - 1, (long) step) * step;
        LocalDateTime month =
                LocalDateTime.of((int) Math.floorDiv(months, 12L), (int) Math.floorMod(months, 12L) + 1, 1, 0, 0);
        for (; seconds(month) <= span.to(); month = month.plusMonths(step)) {
            if (seconds(month) >= span.from()) {
                ticks.add(seconds(month));
            }
        }
        return ticks;
    }

    /** Label by the largest unit that begins at this tick: 2015, 2015-07, 07-15, 13:00. */
    static String label(double seconds) {
        LocalDateTime time = time(seconds);
        if (!time.truncatedTo(ChronoUnit.DAYS).equals(time)) {
            return (time.getSecond() == 0 ? MINUTE_LABEL : SECOND_LABEL).format(time);
        }
        if (time.getDayOfMonth() > 1) {
            return DAY_LABEL.format(time);
        }
        return (time.getMonthValue() > 1 ? MONTH_LABEL : YEAR_LABEL).format(time);
    }

    private static LocalDateTime time(double seconds) {
        return LocalDateTime.ofEpochSecond((long) Math.floor(seconds), 0, ZoneOffset.UTC);
    }

    private static double seconds(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC);
    }
}
