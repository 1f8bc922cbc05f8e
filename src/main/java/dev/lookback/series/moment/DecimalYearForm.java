package dev.lookback.series.moment;

import java.time.temporal.ChronoUnit;

/**
 * Years with a decimal fraction: 1990.5417.
 *
 * @param isMonthly whether each number stands for the month in which it lies, of which the first day is taken
 */
public record DecimalYearForm(boolean isMonthly) implements TimeForm {

    @Override
    public String name() {
        return isMonthly ? "decimal year, monthly" : "decimal year";
    }

    @Override
    public ChronoUnit unit() {
        return isMonthly ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
    }

    @Override
    public boolean hasDate() {
        return true;
    }

    @Override
    public boolean hasClock() {
        return !isMonthly;
    }

    @Override
    public TimeReader reader() {
        return new Reader(isMonthly);
    }

    /** Months since the year 0 in which a number of years lies. */
    public static long month(double years, int decimals) {
        return (long) Math.floor((years + Rounding.tolerance(decimals) + 1e-9) * 12);
    }

    /** Reader of decimal years. */
    private static final class Reader extends TimeReader {

        private final boolean monthly;

        Reader(boolean monthly) {
            this.monthly = monthly;
        }

        @Override
        long wall(byte[] text, int from, int to) {
            double years = PlainNumbers.parse(text, from, to);
            if (!(years >= 1) || years >= 10_000) {
                return UNREADABLE;
            }
            int decimals = PlainNumbers.decimals(text, from, to);
            if (monthly) {
                long month = month(years, decimals);
                return CivilDays.of((int) (month / 12), (int) (month % 12) + 1, 1) * MILLIS_OF_DAY;
            }
            int year = (int) years;
            int length = CivilDays.lengthOfYear(year);
            double days = (years - year) * length;
            double nearest = Math.rint(days);
            boolean whole = Math.abs(days - nearest) <= length * Rounding.tolerance(decimals) + 1e-6;
            long begin = CivilDays.of(year, 1, 1) * MILLIS_OF_DAY;
            return begin
                    + (whole
                            ? millis(nearest)
                            : Rounding.whole(millis(days), decimals, length * (double) MILLIS_OF_DAY));
        }
    }
}
