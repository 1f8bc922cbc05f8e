package dev.lookback.series.moment;

/** Days since 1970-01-01 of dates of the Gregorian calendar. */
public final class CivilDays {

    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private CivilDays() {}

    public static long of(int year, int month, int day) {
        // Years from March on, so that the leap day is the last of its year; eras of 400 years have 146,097 days.
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return era * 146_097L + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }

    private static boolean isLeap(int year) {
        return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    public static int lengthOfMonth(int year, int month) {
        return month == 2 && isLeap(year) ? 29 : LENGTHS[month - 1];
    }

    public static int lengthOfYear(int year) {
        return isLeap(year) ? 366 : 365;
    }

    /** Monday of the first ISO week of the year: the week of January 4. */
    public static long firstWeek(int year) {
        long fourth = of(year, 1, 4);
        return fourth - Math.floorMod(fourth + 3, 7); // 1970-01-01 was a Thursday
    }

    public static int weeks(int year) {
        return (int) (firstWeek(year + 1) - firstWeek(year)) / 7;
    }
}
