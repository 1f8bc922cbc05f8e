package dev.lookback.series.moment;

import java.time.temporal.ChronoUnit;

/**
 * Day numbers of spreadsheets such as Excel: 1 is 1900-01-01, 45292 is 2024-01-01; a fraction is the time of day.
 *
 * @param hasClock whether numbers have fractions
 */
public record SheetDayForm(boolean hasClock) implements TimeForm {

    /** 1899-12-30: Excel counts a 29th of February 1900. */
    private static final long ZERO = -25_569;

    private static final int FALSE_LEAP_DAY = 60;
    private static final double LAST = 2_958_465; // 9999-12-31

    @Override
    public String name() {
        return hasClock ? "Excel days and times" : "Excel days";
    }

    @Override
    public ChronoUnit unit() {
        return hasClock ? ChronoUnit.SECONDS : ChronoUnit.DAYS;
    }

    @Override
    public boolean hasDate() {
        return true;
    }

    @Override
    public TimeReader reader() {
        return new Reader();
    }

    /** Reader of day numbers. */
    private static final class Reader extends TimeReader {

        @Override
        long wall(byte[] text, int from, int to) {
            double number = PlainNumbers.parse(text, from, to);
            if (!(number >= 1) || number > LAST) {
                return UNREADABLE;
            }
            double days = number + ZERO + (number < FALSE_LEAP_DAY ? 1 : 0);
            return Rounding.whole(millis(days), PlainNumbers.decimals(text, from, to), MILLIS_OF_DAY);
        }
    }
}
