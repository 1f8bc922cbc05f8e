package dev.lookback.series.csv.role;

import dev.lookback.series.guess.column.TimeField;
import dev.lookback.series.guess.column.TimeFieldNames;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Detection of numbers that repeat the time of their rows in digits (202401, 20240131, 20241) or as seconds since the first row. */
final class TimeCopies {

    private static final long DAY = 86_400_000;

    /** Digits of a month, a quarter or half and a day. */
    private static final List<ToDoubleFunction<LocalDateTime>> DIGITS = List.of(
            date -> 100 * date.getYear() + date.getMonthValue(),
            date -> 10 * date.getYear() + (date.getMonthValue() + 2) / 3,
            date -> 100 * date.getYear() + (date.getMonthValue() + 2) / 3,
            date -> 10_000 * date.getYear() + 100 * date.getMonthValue() + date.getDayOfMonth());

    private static final Map<TimeField, ToDoubleFunction<LocalDateTime>> PARTS = Map.of(
            TimeField.YEAR, LocalDateTime::getYear,
            TimeField.QUARTER, date -> (date.getMonthValue() + 2) / 3,
            TimeField.MONTH, LocalDateTime::getMonthValue,
            TimeField.WEEK, date -> date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
            TimeField.DAY, LocalDateTime::getDayOfMonth,
            TimeField.DAY_OF_YEAR, LocalDateTime::getDayOfYear,
            TimeField.HOUR, LocalDateTime::getHour,
            TimeField.MINUTE, LocalDateTime::getMinute,
            TimeField.SECOND, LocalDateTime::getSecond);

    /** Milliseconds, seconds, minutes, hours and days. */
    private static final double[] UNITS = {1, 1000, 60_000, 3_600_000, DAY};

    /** Rows of which even counts must tell something. */
    private static final int LEAST_ROWS = 24;

    private static final double EXACT = 1e-6;

    private TimeCopies() {}

    static boolean isCopy(double[] values, long[] millis) {
        return DIGITS.stream().anyMatch(digits -> hasDigits(values, millis, digits)) || isElapsed(values, millis);
    }

    /** Whether a column is the week, month and so on that its name says, in every row. */
    static boolean isNamedPart(String name, double[] values, long[] millis) {
        Set<TimeField> named = millis.length == values.length && millis.length > 1 ? TimeFieldNames.of(name) : Set.of();
        return PARTS.entrySet().stream()
                .anyMatch(part -> named.contains(part.getKey()) && hasDigits(values, millis, part.getValue()));
    }

    private static boolean hasDigits(double[] values, long[] millis, ToDoubleFunction<LocalDateTime> digits) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != digits.applyAsDouble(time(millis[i]))) {
                return false;
            }
        }
        return true;
    }

    private static LocalDateTime time(long millis) {
        return LocalDateTime.ofEpochSecond(Math.floorDiv(millis, 1000), 0, ZoneOffset.UTC);
    }

    /** Whether the values count from 0 in a unit of time, but not by one a row, which numbers without a meaning do as well. */
    private static boolean isElapsed(double[] values, long[] millis) {
        if (values.length < LEAST_ROWS || values[0] != 0 || values[1] == 1) {
            return false;
        }
        for (double unit : UNITS) {
            boolean all = millis[values.length - 1] != millis[0];
            for (int i = 0; i < values.length && all; i++) {
                all = Math.abs(values[i] - (millis[i] - millis[0]) / unit) <= EXACT * Math.max(1, Math.abs(values[i]));
            }
            if (all) {
                return true;
            }
        }
        return false;
    }
}
