package dev.lookback.series.guess.time;

import dev.lookback.series.moment.TimeReader;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Columns of numbers that tell the time of their rows a second time: its end, a decimal year, days since some beginning. */
public final class TimeEchoes {

    private static final double DAY = TimeReader.MILLIS_OF_DAY;
    private static final double YEAR = 365.2425 * DAY;

    /** Days since the epoch of the first day that a count calls 0: Julian, modified Julian, of spreadsheets, of Matlab. */
    private static final double JULIAN = -2_440_587.5;

    private static final double MODIFIED_JULIAN = -40_587;
    private static final double SHEET = -25_569;
    private static final double MATLAB = -719_529;
    private static final double PICO_DAYS = 1e6;

    /** How a number tells milliseconds since 1970. */
    private static final List<DoubleUnaryOperator> SCALES = List.of(
            number -> number,
            number -> number * 1e3,
            number -> number / 1e3,
            number -> number / 1e6,
            number -> (number - 1970) * YEAR,
            number -> (number + SHEET) * DAY,
            number -> (number / PICO_DAYS + SHEET) * DAY,
            number -> (number + JULIAN) * DAY,
            number -> (number + MODIFIED_JULIAN) * DAY,
            number -> (number + MATLAB) * DAY);

    private static final double FARTHEST = 40 * DAY;
    private static final int MOST_PERIODS = 1440;

    /** Rows that are needed to tell. */
    private static final int FEWEST = 8;

    private TimeEchoes() {}

    /**
     * @param values of a column's rows, NaN where missing
     * @param times of the rows, {@link TimeReader#UNREADABLE} where missing
     */
    public static boolean isEcho(double[] values, long[] times) {
        if (!mayBeEcho(values, times)) {
            return false;
        }
        double span = span(times);
        return span > 0
                && (isPeriod(values, times) || SCALES.stream().anyMatch(scale -> isEcho(values, times, scale, span)));
    }

    /** Whether the first number is one, which most are not. */
    private static boolean mayBeEcho(double[] values, long[] times) {
        if (values.length < FEWEST) {
            return false;
        }
        double first = values[0];
        boolean period = first == Math.rint(first) && first >= 0 && first <= MOST_PERIODS;
        return first != first
                || times[0] == TimeReader.UNREADABLE
                || period
                || SCALES.stream().anyMatch(scale -> Math.abs(scale.applyAsDouble(first) - times[0]) <= FARTHEST);
    }

    /** Whether numbers count the periods of each day, 0 to 23 or 1 to 96, several days long. */
    private static boolean isPeriod(double[] values, long[] times) {
        double least = Arrays.stream(values).min().orElse(-1);
        double most = Arrays.stream(values).max().orElse(-1);
        double periods = most - least + 1;
        if (least < 0 || least > 1 || periods < FEWEST || values.length < 2 * periods || MOST_PERIODS % periods != 0) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            double ofDay = Math.floorMod(times[i], TimeReader.MILLIS_OF_DAY) / DAY;
            if (times[i] == TimeReader.UNREADABLE || values[i] - least != Math.floor(ofDay * periods + 1e-6)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all numbers lie within two steps, or some days of a decimal year, of the time of their rows, and move as it does. */
    private static boolean isEcho(double[] values, long[] times, DoubleUnaryOperator scale, double span) {
        int rows = 0;
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (int i = 0; i < values.length; i++) {
            if (values[i] == values[i] && times[i] != TimeReader.UNREADABLE) {
                double time = scale.applyAsDouble(values[i]);
                double off = time - times[i];
                if (!(Math.abs(off) <= FARTHEST) || rows > 2 && most - least > span / 4) {
                    return false;
                }
                least = Math.min(least, off);
                most = Math.max(most, off);
                rows++;
            }
        }
        // Numbers that stay where they are while the time goes on are off by its whole span.
        return rows >= FEWEST && rows >= values.length / 2 && most - least <= span / 4;
    }

    private static double span(long[] times) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (long time : times) {
            if (time != TimeReader.UNREADABLE) {
                first = Math.min(first, time);
                last = Math.max(last, time);
            }
        }
        return last > first ? (double) last - first : 0;
    }
}
