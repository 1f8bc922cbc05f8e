package dev.lookback.series.moment;

import java.time.temporal.ChronoUnit;

/**
 * Numbers of the halves or quarters of an hour, or of other parts of a day, in a column beside a date: 1 to 48, 1 to 96, 0 to 287. A
 * day on which the clock goes back has some more.
 *
 * @param minutes length of a period; 0 for seconds
 * @param isFromOne whether the first of the day is 1, else 0
 */
public record PeriodForm(int minutes, boolean isFromOne) implements TimeForm {

    private static final int DAY = 1440;

    /** Times of day as fractions of a day. */
    public static final PeriodForm DAY_FRACTION = new PeriodForm(DAY, false);

    public static final PeriodForm MINUTES_OF_DAY = new PeriodForm(1, false);

    /** Seconds since midnight. */
    public static final PeriodForm SECONDS_OF_DAY = new PeriodForm(0, false);

    private static final int MOST_MINUTES = DAY + 60;

    @Override
    public String name() {
        if (minutes == DAY) {
            return "fraction of the day";
        }
        if (minutes == 0) {
            return "second of the day";
        }
        int periods = DAY / minutes;
        return minutes + "-minute period " + (isFromOne ? "1-" + periods : "0-" + (periods - 1));
    }

    @Override
    public ChronoUnit unit() {
        return minutes == 0 ? ChronoUnit.SECONDS : ChronoUnit.MINUTES;
    }

    @Override
    public boolean hasDate() {
        return false;
    }

    @Override
    public boolean hasClock() {
        return true;
    }

    @Override
    public TimeReader reader() {
        return new Reader(this);
    }

    /** Reader of numbers of periods. */
    private static final class Reader extends TimeReader {

        private final int minutes;
        private final int first;

        Reader(PeriodForm form) {
            this.minutes = form.minutes;
            this.first = form.isFromOne ? 1 : 0;
        }

        @Override
        long wall(byte[] text, int from, int to) {
            double number = PlainNumbers.parse(text, from, to);
            if (minutes == DAY) {
                return number >= 0 && number < 1
                        ? Rounding.whole(millis(number), PlainNumbers.decimals(text, from, to), MILLIS_OF_DAY)
                        : UNREADABLE;
            }
            if (minutes == 0) {
                boolean fits = number >= 0 && number <= MOST_MINUTES * 60;
                return fits ? Math.round(number * 1000) : UNREADABLE;
            }
            boolean ok = number == Math.rint(number) && number >= first && (number - first) * minutes < MOST_MINUTES;
            return ok ? Math.round((number - first) * minutes) * 60_000 : UNREADABLE;
        }
    }
}
