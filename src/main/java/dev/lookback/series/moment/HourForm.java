package dev.lookback.series.moment;

import java.time.temporal.ChronoUnit;

/**
 * Numbers of the hours in a column beside a date: 0 to 23, 1 to 24, 0 to 2300, 100 to 2400; with hundreds, minutes may follow: 1430.
 *
 * @param isHundreds whether an hour counts 100
 * @param isFromOne whether hour 1 begins at 0:00, as the first of the day; else hour 1 is 1:00 and hour 24 the next midnight
 */
public record HourForm(boolean isHundreds, boolean isFromOne) implements TimeForm {

    @Override
    public String name() {
        return isHundreds ? isFromOne ? "hour 100-2400" : "hour 0-2300" : isFromOne ? "hour 1-24" : "hour 0-23";
    }

    /** The same numbers with the other convention: begin of the hour or its end. */
    public HourForm turned() {
        return new HourForm(isHundreds, !isFromOne);
    }

    @Override
    public ChronoUnit unit() {
        return isHundreds ? ChronoUnit.MINUTES : ChronoUnit.HOURS;
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

        private final HourForm form;

        Reader(HourForm form) {
            this.form = form;
        }

        @Override
        long wall(byte[] text, int from, int to) {
            double number = PlainNumbers.parse(text, from, to);
            if (!(number >= 0) || number != Math.rint(number) || number > (form.isHundreds ? 2400 : 24)) {
                return UNREADABLE;
            }
            int value = (int) number;
            int minutes = form.isHundreds ? value / 100 * 60 + value % 100 : value * 60;
            minutes -= form.isFromOne ? 60 : 0;
            boolean ok = (!form.isHundreds || value % 100 < 60) && minutes >= 0 && minutes <= 24 * 60;
            return ok ? minutes * 60_000L : UNREADABLE;
        }
    }
}
