package dev.lookback.series.rhythm.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * Holiday that comes again every year, or did in some years.
 *
 * @param kind rule that gives its date
 * @param month month, 1 to 12; 0 with Easter
 * @param day day of the month, number of the weekday in the month (5 is the last), or days after Easter Sunday or the new moon
 * @param weekday 1 (Monday) to 7 with {@link Kind#WEEKDAY}, else 0
 * @param since first year in which it was kept
 * @param until last year in which it was kept
 */
public record Holiday(Kind kind, int month, int day, int weekday, int since, int until) {

    /** Rules for the date of a holiday. */
    public enum Kind {
        DATE,
        EASTER,
        /** A day of the lunar month that holds the solar term of a month: the first one in February, the fifth in June. */
        MOON,
        WEEKDAY,
        /** The Monday after a date that is a Sunday. */
        MONDAY_AFTER,
        /** The Friday before a date that is a Saturday. */
        FRIDAY_BEFORE
    }

    /** Value of {@link #epochDay} where a year does not have this day. */
    public static final long NONE = Long.MIN_VALUE;

    /** Value of {@code until} of a holiday that is kept to this day. */
    public static final int STILL = Integer.MAX_VALUE;

    /**
     * Rule for every year.
     *
     * @param weekday 0 but with {@link Kind#WEEKDAY}
     */
    public static Holiday of(Kind kind, int month, int day, int weekday) {
        return new Holiday(kind, month, day, weekday, 0, STILL);
    }

    public Holiday in(int first, int last) {
        return new Holiday(kind, month, day, weekday, first, last);
    }

    /** The day in days since 1970, or {@link #NONE}, whether it was kept in that year or not. */
    public long epochDay(int year) {
        return switch (kind) {
            case DATE -> date(year);
            case EASTER -> easter(year).plusDays(day).toEpochDay();
            case MOON -> Moon.newMoonUntil(solarTerm(year)) + day;
            case WEEKDAY -> nth(year);
            case MONDAY_AFTER -> moved(date(year), DayOfWeek.SUNDAY, 1);
            case FRIDAY_BEFORE -> moved(date(year), DayOfWeek.SATURDAY, -1);
        };
    }

    /** Rain water, grain buds, solstice, equinox: the middle of the sun's month that names the moon's. */
    private long solarTerm(int year) {
        int on = month == 2 ? 19 : month == 9 ? 23 : 21;
        return LocalDate.of(year, month, on).toEpochDay();
    }

    private long date(int year) {
        LocalDate first = LocalDate.of(year, month, 1);
        return day > first.lengthOfMonth() ? NONE : first.toEpochDay() + day - 1;
    }

    private long nth(int year) {
        DayOfWeek of = DayOfWeek.of(weekday);
        return LocalDate.of(year, month, 1)
                .with(
                        day == DayRule.LAST
                                ? TemporalAdjusters.lastInMonth(of)
                                : TemporalAdjusters.dayOfWeekInMonth(day, of))
                .toEpochDay();
    }

    private static long moved(long date, DayOfWeek from, int by) {
        return date != NONE && OpenDays.weekday(date) == from.getValue() ? date + by : NONE;
    }

    /** Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
    public static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
