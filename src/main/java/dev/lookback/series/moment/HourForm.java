package dev.lookback.series.moment;

import java.time.temporal.ChronoUnit;

/**
 * Numbers of the hours in a column beside a date: 0 to 23, 1 to 24, 0 to 2300, 100 to 2400; with hundreds, minutes may follow: 1430;
 * with ten thousands minutes and seconds: 93000. Hours from 0 may have decimals: 12.5. A day on which the clock goes back may have hour 25.
 *
 * @param scale what an hour counts: 1, 100 or 10,000
 * @param isFromOne whether hour 1 begins at 0:00, as the first of the day; else hour 1 is 1:00 and hour 24 the next midnight
 */
public record HourForm(int scale, boolean isFromOne) implements TimeForm {

    /** Hour, minute and second in digits without leading zeros. */
    public static final HourForm SECONDS = new HourForm(10_000, false);

    public HourForm(boolean isHundreds, boolean isFromOne) {
        this(isHundreds ? 100 : 1, isFromOne);
    }

    @Override
    public String name() {
        return switch (scale) {
            case 1 -> isFromOne ? "hour 1-24" : "hour 0-23";
            case 100 -> isFromOne ? "hour 100-2400" : "hour 0-2300";
            default -> "hour 0-230000";
        };
    }

    @Override
    public ChronoUnit unit() {
        return scale == 1 ? ChronoUnit.HOURS : scale == 100 ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
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

    /** Reader of hour numbers. */
    private static final class Reader extends TimeReader {

        private static final int MOST_HOURS = 25;

        private final HourForm form;

        Reader(HourForm form) {
            this.form = form;
        }

        @Override
        long wall(byte[] text, int from, int to) {
            double number = PlainNumbers.parse(text, from, to);
            int most = form.isFromOne && form.scale == 1 ? MOST_HOURS : MOST_HOURS - 1;
            if (form.scale == 1 && number >= 0 && number < most && number != Math.rint(number) && !form.isFromOne) {
                return Math.round(number * 3600) * 1000;
            }
            if (!(number >= 0) || number != Math.rint(number) || number > most * form.scale) {
                return UNREADABLE;
            }
            int value = (int) number;
            int seconds = value / form.scale * 3600;
            int rest = value % form.scale;
            int minute = form.scale == 10_000 ? rest / 100 : rest;
            int second = form.scale == 10_000 ? rest % 100 : 0;
            seconds += minute * 60 + second - (form.isFromOne ? 3600 : 0);
            return minute < 60 && second < 60 && seconds >= 0 ? seconds * 1000L : UNREADABLE;
        }
    }
}
