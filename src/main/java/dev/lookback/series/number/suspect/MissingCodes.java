package dev.lookback.series.number.suspect;

import java.math.BigDecimal;
import java.util.Set;

/** Numbers that programs write for a missing value: whole nines, fill values, limits of data types. */
final class MissingCodes {

    /** From here on numbers are fill values: 1e20 of climate models, 1e31, 1e36 and 9.96921e36 of NetCDF. */
    static final double HUGE = 1e20;

    private static final double FEWEST_NINES = 9.9;
    private static final double FEWEST_POSITIVE = 99;

    private static final Set<Double> LIMITS = Set.of(
            32767.0,
            65535.0,
            2147483647.0,
            4294967295.0,
            (double) Long.MAX_VALUE,
            -32767.0,
            -32768.0,
            -2147483647.0,
            -2147483648.0,
            (double) Long.MIN_VALUE);

    /** Weather services' and well loggers' codes. */
    private static final Set<Double> CODES =
            Set.of(-999.25, -6999.0, -7999.0, -8999.0, -9998.0, -9997.0, -9996.0, -998.0, -997.0);

    private MissingCodes() {}

    static boolean isFill(double value) {
        return Math.abs(value) >= HUGE || LIMITS.contains(value);
    }

    static boolean isCode(double value) {
        if (CODES.contains(value)) {
            return true;
        }
        String digits = digits(value);
        if (digits.length() < 2) {
            return false;
        }
        return switch (digits.charAt(0)) {
            case '9' -> isAll(digits, '9') && (value <= -FEWEST_NINES || value >= FEWEST_POSITIVE);
            case '8', '7' -> value <= -777 && value == Math.rint(value) && isAll(digits, digits.charAt(0));
            default -> false;
        };
    }

    private static boolean isAll(String digits, char digit) {
        return digits.chars().allMatch(c -> c == digit);
    }

    /** The significant digits; those of a float where the number is one, so that -99.99 kept in four bytes is whole nines, too. */
    private static String digits(double value) {
        double size = Math.abs(value);
        String text = size == (float) size ? Float.toString((float) size) : Double.toString(size);
        return new BigDecimal(text).stripTrailingZeros().unscaledValue().toString();
    }
}
