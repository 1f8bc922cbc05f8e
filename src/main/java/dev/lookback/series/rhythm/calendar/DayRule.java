package dev.lookback.series.rhythm.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * Rule for one day in each month: day n, the last day, the first or last business day, the nth or last Friday.
 *
 * @param kind what is counted
 * @param nth day of the month (1 to 31, the month's end where it is shorter) number of the weekday (1 to 4, 5 is the last), or day of the
 *     year; else 0
 * @param weekday counted weekday, 1 (Monday) to 7; else 0
 */
public record DayRule(Kind kind, int nth, int weekday) {

    /** Ways to name a day of a month, simplest first. */
    public enum Kind {
        LAST_DAY,
        DAY,
        LAST_BUSINESS_DAY,
        FIRST_BUSINESS_DAY,
        WEEKDAY,
        /** Counted from the first day of the month on, over its end: of satellite data, every eight days from 1 January. */
        DAY_OF_YEAR
    }

    public static final DayRule LAST_DAY = new DayRule(Kind.LAST_DAY, 0, 0);
    public static final DayRule LAST_BUSINESS_DAY = new DayRule(Kind.LAST_BUSINESS_DAY, 0, 0);
    public static final DayRule FIRST_BUSINESS_DAY = new DayRule(Kind.FIRST_BUSINESS_DAY, 0, 0);

    /** Number of the weekday that means the last one of the month. */
    public static final int LAST = 5;

    public static DayRule day(int nth) {
        return new DayRule(Kind.DAY, nth, 0);
    }

    public static DayRule weekday(int nth, DayOfWeek weekday) {
        return new DayRule(Kind.WEEKDAY, nth, weekday.getValue());
    }

    /** @param month months since year 0 */
    public long epochDay(long month) {
        YearMonth in = YearMonth.of((int) Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1);
        return switch (kind) {
            case LAST_DAY -> in.atEndOfMonth().toEpochDay();
            case DAY -> in.atDay(Math.min(nth, in.lengthOfMonth())).toEpochDay();
            case LAST_BUSINESS_DAY -> onBusinessDay(in.atEndOfMonth(), -1);
            case FIRST_BUSINESS_DAY -> onBusinessDay(in.atDay(1), 1);
            case WEEKDAY -> ofWeek(in.atDay(1)).toEpochDay();
            case DAY_OF_YEAR -> in.atDay(1).toEpochDay() + nth - 1;
        };
    }

    private LocalDate ofWeek(LocalDate first) {
        DayOfWeek day = DayOfWeek.of(weekday);
        return first.with(
                nth == LAST ? TemporalAdjusters.lastInMonth(day) : TemporalAdjusters.dayOfWeekInMonth(nth, day));
    }

    private static long onBusinessDay(LocalDate date, int direction) {
        LocalDate day = date;
        while (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
            day = day.plusDays(direction);
        }
        return day.toEpochDay();
    }
}
