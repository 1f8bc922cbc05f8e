package dev.lookback.series.moment;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * Numbers that count a unit since 1970-01-01T00:00 in UTC (Unix time, epoch); they may have a fraction or an exponent.
 *
 * @param unit unit of the numbers, or the finest that there may be
 * @param isMixed whether each number has the unit in which it lies between 1973 and 5138: for files that change it on the way
 */
public record EpochForm(ChronoUnit unit, boolean isMixed) implements TimeForm {

    public static final EpochForm SECONDS = new EpochForm(ChronoUnit.SECONDS, false);
    public static final EpochForm MILLISECONDS = new EpochForm(ChronoUnit.MILLIS, false);
    public static final EpochForm MICROSECONDS = new EpochForm(ChronoUnit.MICROS, false);
    public static final EpochForm NANOSECONDS = new EpochForm(ChronoUnit.NANOS, false);
    public static final EpochForm MIXED = new EpochForm(ChronoUnit.NANOS, true);

    /** All forms. */
    public static final List<TimeForm> ALL = List.of(SECONDS, MILLISECONDS, MICROSECONDS, NANOSECONDS, MIXED);

    private static final long MOST_SECONDS = 100_000_000_000L;

    /** The years 1600 to 2200: numbers that would lie outside are of another unit, or no times. */
    private static final long FIRST_MILLIS = -11_676_096_000_000L;

    private static final long END_MILLIS = 7_258_118_400_000L;

    @Override
    public String name() {
        String word =
                unit == ChronoUnit.MILLIS ? "milliseconds" : unit.toString().toLowerCase(Locale.ROOT);
        return isMixed ? "epoch" : "epoch " + word;
    }

    @Override
    public boolean hasDate() {
        return true;
    }

    @Override
    public boolean hasClock() {
        return true;
    }

    @Override
    public TimeReader reader() {
        return new Reader(this);
    }

    /** The unit in which a number lies between 1973 and 5138. */
    public static EpochForm of(double number) {
        double size = Math.abs(number);
        return size < MOST_SECONDS
                ? SECONDS
                : size < MOST_SECONDS * 1e3 ? MILLISECONDS : size < MOST_SECONDS * 1e6 ? MICROSECONDS : NANOSECONDS;
    }

    private static long milliseconds(long number, ChronoUnit unit) {
        return switch (unit) {
            case SECONDS -> number * 1000;
            case MICROS -> Math.floorDiv(number, 1000);
            case NANOS -> Math.floorDiv(number, 1_000_000);
            default -> number;
        };
    }

    private static double milliseconds(double number, ChronoUnit unit) {
        return switch (unit) {
            case SECONDS -> number * 1000;
            case MICROS -> number / 1000;
            case NANOS -> number / 1_000_000;
            default -> number;
        };
    }

    /** Reader of epoch numbers. */
    private static final class Reader extends TimeReader {

        private final EpochForm form;

        Reader(EpochForm form) {
            this.form = form;
        }

        @Override
        long wall(byte[] text, int from, int to) {
            long number = PlainNumbers.whole(text, from, to);
            if (number >= 0) {
                return likely(milliseconds(number, unit(number)));
            }
            double value = PlainNumbers.parse(text, from, to);
            return Double.isNaN(value) ? UNREADABLE : likely(Math.round(milliseconds(value, unit(value))));
        }

        private static long likely(long millis) {
            return millis >= FIRST_MILLIS && millis < END_MILLIS ? millis : UNREADABLE;
        }

        private ChronoUnit unit(double number) {
            return form.isMixed ? of(number).unit : form.unit;
        }
    }
}
