package dev.lookback.series.csv.role;

import dev.lookback.series.guess.column.ColumnNames;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/**
 * Detection of columns that repeat what the time of their rows says: its month, day, week, quarter, the decimal year (1958.2083),
 * seconds or milliseconds since 1970, a spreadsheet's day number.
 */
final class CalendarColumns {

    private static final double MILLIS_OF_DAY = 86_400_000;

    /**
     * Parts of a date. A column has one of them if it has it in all rows, and starts over at least once, or is the same in several
     * rows and then another.
     */
    private static final List<ToDoubleFunction<LocalDateTime>> PARTS = List.of(
            LocalDateTime::getMonthValue,
            LocalDateTime::getDayOfMonth,
            LocalDateTime::getDayOfYear,
            time -> time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
            time -> time.get(IsoFields.QUARTER_OF_YEAR),
            time -> time.getDayOfWeek().getValue(),
            time -> time.getDayOfWeek().getValue() - 1,
            time -> time.getDayOfWeek().getValue() % 7,
            time -> time.getDayOfWeek().getValue() % 7 + 1);

    /** Rows of which the parts of a day must tell something. */
    private static final int LEAST_ROWS = 24;

    private static final int SECONDS_OF_DAY = 86_400;

    /** Units of counts of time, in milliseconds. Days are those of spreadsheets; all others count from 1970. */
    private static final double[] UNITS = {1000, 1, 1e-3, 1e-6, MILLIS_OF_DAY};

    /** Day number of a spreadsheet on 1970-01-01. */
    private static final double SHEET_EPOCH = 25_569;

    /** Names of the day of the year, which may go on evenly in a short file. */
    private static final Set<String> DAY_OF_YEAR = Set.of("jul", "jday", "juld", "yd", "julday");

    private static final double LEAST_COUNT = 30_000;
    private static final double MILLIS_OF_YEAR = 365.2425 * MILLIS_OF_DAY;

    /** Years, a little more than a month. */
    private static final double SAME_MONTH = 0.09;

    private CalendarColumns() {}

    /**
     * @param values of all rows, NaN where missing
     * @param millis time of each row; empty without times
     */
    static boolean isPart(String name, double[] values, long[] millis) {
        if (millis.length < 2 || values.length != millis.length) {
            return false;
        }
        boolean starts = startsOver(values) || repeats(values) || DAY_OF_YEAR.contains(ColumnNames.normalized(name));
        return isYear(values, millis)
                || isCount(values, millis)
                || TimeCopies.isCopy(values, millis)
                || (starts && PARTS.stream().anyMatch(part -> hasPart(values, millis, part)))
                || (starts && isPartOfDay(values, millis));
    }

    /** Seconds, minutes or hours since midnight, or the number of a half or a quarter of an hour in its day, from 0 or 1. */
    private static boolean isPartOfDay(double[] values, long[] millis) {
        long step = LongStream.range(1, millis.length)
                .map(i -> Math.abs(millis[(int) i] - millis[(int) i - 1]))
                .filter(of -> of > 0)
                .min()
                .orElse(0);
        if (millis.length < LEAST_ROWS || step == 0 || SECONDS_OF_DAY * 1000L % step != 0) {
            return false;
        }
        return hasPart(values, millis, LocalDateTime::getHour)
                || hasPart(values, millis, time -> time.toLocalTime().toSecondOfDay())
                || hasPart(values, millis, time -> time.toLocalTime().toSecondOfDay() / 60)
                || hasPart(values, millis, time -> time.toLocalTime().toSecondOfDay() * 1000L / step)
                || hasPart(values, millis, time -> time.toLocalTime().toSecondOfDay() * 1000L / step + 1);
    }

    private static boolean repeats(double[] values) {
        boolean same = false;
        boolean differs = false;
        for (int i = 1; i < values.length; i++) {
            same |= values[i] == values[i - 1];
            differs |= values[i] != values[i - 1];
        }
        return same && differs;
    }

    private static boolean startsOver(double[] values) {
        boolean up = false;
        boolean down = false;
        for (int i = 1; i < values.length; i++) {
            if (values[i] != Math.rint(values[i])) {
                return false;
            }
            up |= values[i] > values[i - 1];
            down |= values[i] < values[i - 1];
        }
        return up && down;
    }

    private static boolean hasPart(double[] values, long[] millis, ToDoubleFunction<LocalDateTime> part) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != part.applyAsDouble(time(millis[i]))) {
                return false;
            }
        }
        return true;
    }

    /** The year, with or without a fraction that tells the time in it. */
    private static boolean isYear(double[] values, long[] millis) {
        for (int i = 0; i < values.length; i++) {
            double year = values[i];
            boolean near = year == time(millis[i]).getYear()
                    || Math.abs(year - 1970 - millis[i] / MILLIS_OF_YEAR) < SAME_MONTH;
            if (year == year && !near) {
                return false;
            }
        }
        return !Double.isNaN(values[0]);
    }

    /** Seconds, milliseconds and so on since 1970, or days of spreadsheets, of the same time or of one near it, such as the end of the row. */
    private static boolean isCount(double[] values, long[] millis) {
        for (double unit : UNITS) {
            double start = unit == MILLIS_OF_DAY ? SHEET_EPOCH : 0;
            boolean all = values[0] > LEAST_COUNT;
            for (int i = 0; i < values.length && all; i++) {
                all = Double.isNaN(values[i]) || Math.abs((values[i] - start) * unit - millis[i]) <= 2 * MILLIS_OF_DAY;
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    private static LocalDateTime time(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }
}
