package dev.lookback.series.moment.calendar;

import java.time.LocalDate;

/** Days since 1970-01-01 of dates of the Persian calendar, whose year begins in March: 1403-01-01 is 2024-03-20. */
public final class PersianDays {

    private static final int FIRST_YEAR = 1300;

    /** Later ones are years of the moon. */
    private static final int LAST_YEAR = 1409;

    /** A year whose first day is known, and that day. */
    private static final int KNOWN_YEAR = 1403;

    private static final long KNOWN_DAY = LocalDate.of(2024, 3, 20).toEpochDay();

    /** Years with a leap day of every 33, since 1178. */
    private static final int[] LEAP_YEARS = {1, 5, 9, 13, 17, 22, 26, 30};

    private PersianDays() {}

    /** Whether there is such a day from 1921 to 2031. */
    public static boolean has(int year, int month, int day) {
        int most = month <= 6 ? 31 : month < 12 || isLeap(year) ? 30 : 29;
        return year >= FIRST_YEAR && year <= LAST_YEAR && day <= most;
    }

    public static long of(int year, int month, int day) {
        int longMonths = Math.min(6, month - 1);
        long first = KNOWN_DAY + 365L * (year - KNOWN_YEAR) + leapYearsBefore(year) - leapYearsBefore(KNOWN_YEAR);
        return first + 30L * (month - 1) + longMonths + day - 1;
    }

    private static boolean isLeap(int year) {
        return leapYearsBefore(year + 1) > leapYearsBefore(year);
    }

    private static int leapYearsBefore(int year) {
        int count = (year - 1) / 33 * LEAP_YEARS.length;
        for (int leap : LEAP_YEARS) {
            count += leap <= (year - 1) % 33 ? 1 : 0;
        }
        return count;
    }
}
