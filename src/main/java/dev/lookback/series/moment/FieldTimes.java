package dev.lookback.series.moment;

/** Times of the values of a pattern's fields. */
final class FieldTimes {

    /** Year before the first of the calendar of the Republic of China. */
    private static final int REPUBLIC_OF_CHINA = 1911;

    /** Years of the Buddhist calendar before the first of ours. */
    private static final int BUDDHIST_BEFORE = 543;

    private final int division;
    private final int yearDigits;
    private final int pivot;

    /** The month of the cell before, since most cells lie in the same month. */
    private int cachedYear = Integer.MIN_VALUE;

    private int cachedMonth;
    private int lengthOfMonth;
    private long firstOfMonth;

    /** @param pivot first of the hundred years that two digits may mean */
    FieldTimes(PatternSteps pattern, int pivot) {
        this.division = pattern.division();
        this.yearDigits = pattern.yearDigits();
        this.pivot = pivot;
    }

    /** Milliseconds since 1970-01-01T00:00 of values that lie in their ranges; unreadable if there is no such time. */
    long wall(int[] values) {
        int hour = values[PatternReader.HOUR];
        int half = values[PatternReader.HALF_DAY];
        if (half >= 0) {
            if (hour > 12 && half == 0) {
                return TimeReader.UNREADABLE;
            }
            hour = hour > 12 ? hour : hour % 12 + 12 * half;
        }
        int second = values[PatternReader.SECOND];
        int inHour = values[PatternReader.MINUTE] * 60 + second;
        if (hour == 24 && inHour + values[PatternReader.MILLI] > 0) {
            return TimeReader.UNREADABLE;
        }
        long day = day(values);
        return day == TimeReader.UNREADABLE
                ? TimeReader.UNREADABLE
                : (day * 86_400 + hour * 3600 + inHour) * 1000L + values[PatternReader.MILLI];
    }

    private long day(int[] values) {
        int year = values[PatternReader.YEAR];
        if (yearDigits == PatternSteps.ERA) {
            year += values[PatternReader.ERA];
        } else if (yearDigits == PatternSteps.BUDDHIST) {
            year -= BUDDHIST_BEFORE;
        } else if (yearDigits != 4) {
            year = yearDigits == 2 ? pivot + Math.floorMod(year - pivot, 100) : year + REPUBLIC_OF_CHINA;
        }
        return switch (division) {
            case PatternReader.WEEK ->
                values[PatternReader.WEEK] > CivilDays.weeks(year)
                        ? TimeReader.UNREADABLE
                        : CivilDays.firstWeek(year)
                                + (values[PatternReader.WEEK] - 1) * 7L
                                + values[PatternReader.WEEKDAY]
                                - 1;
            case PatternReader.QUARTER -> CivilDays.of(year, values[PatternReader.QUARTER] * 3 - 2, 1);
            case PatternReader.HALF_YEAR -> CivilDays.of(year, values[PatternReader.HALF_YEAR] * 6 - 5, 1);
            case PatternReader.DAY_OF_YEAR ->
                values[PatternReader.DAY_OF_YEAR] > CivilDays.lengthOfYear(year)
                        ? TimeReader.UNREADABLE
                        : CivilDays.of(year, 1, 1) + values[PatternReader.DAY_OF_YEAR] - 1;
            default ->
                dayOfMonth(
                        year - (isBeforeEnd(values) ? 1 : 0), values[PatternReader.MONTH], values[PatternReader.DAY]);
        };
    }

    /** Whether a range begins in the year before that of its end: Dec-Feb 2010. */
    private static boolean isBeforeEnd(int[] values) {
        return values[PatternReader.MONTH] > values[PatternReader.END_MONTH] && values[PatternReader.END_MONTH] > 0;
    }

    private long dayOfMonth(int year, int month, int day) {
        if (year != cachedYear || month != cachedMonth) {
            cachedYear = year;
            cachedMonth = month;
            firstOfMonth = CivilDays.of(year, month, 1);
            lengthOfMonth = CivilDays.lengthOfMonth(year, month);
        }
        return day > lengthOfMonth ? TimeReader.UNREADABLE : firstOfMonth + day - 1;
    }
}
