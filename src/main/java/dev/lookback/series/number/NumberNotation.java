package dev.lookback.series.number;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Notation of the numbers in a column: decimal point ("1,234.5") or decimal comma ("1.234,5"), and the unit behind the numbers.
 * Each of them reads groups of three digits or, as in India, of two, by spaces, apostrophes and the mark that is not the decimal
 * mark; signs before or behind, and parentheses, for negative numbers; currencies; percent, which is not divided by 100; K, M, B, T,
 * 万, 亿 and words like them; and powers of ten. A number and a letter or two ("12.3 p") is a number with a flag.
 *
 * @param decimal '.' or ','
 * @param unit text behind the numbers that is none of the above, such as "°C"; empty for none
 * @param guarded whether an apostrophe before a number, or ="…" round it, which keep programs from reading it, are passed over
 * @param accounts whether marks of accounts have their meaning there: a triangle that points up before a number is a minus, Cr and H
 *     behind it are credit, S is debit
 */
public record NumberNotation(char decimal, String unit, boolean guarded, boolean accounts) {

    public static final NumberNotation POINT = new NumberNotation('.', "", false, false);
    public static final NumberNotation COMMA = new NumberNotation(',', "", false, false);

    /** Result of parsing a marker of a missing value. */
    public static final double MISSING = Double.NaN;

    private static final long UNREADABLE_BITS = 0x7ff8_0000_0000_0badL;

    /** Result of parsing a text that is neither a number nor a marker of a missing value: a NaN of its own. */
    public static final double UNREADABLE = Double.longBitsToDouble(UNREADABLE_BITS);

    /** Powers of ten that are exact; whole numbers up to 2^53, too, so that their quotient is the nearest double. */
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    static final long EXACT = 1L << 53;
    private static final int MOST_DIGITS = 18;
    /** More are no exponents, but codes. */
    static final int MOST_EXPONENT_DIGITS = 4;

    /** Bytes of the longest number: 25 digits with marks of three bytes in groups of two, signs and a currency fit. */
    private static final int LONGEST = 96;

    public NumberNotation(char decimal, String unit, boolean guarded) {
        this(decimal, unit, guarded, false);
    }

    public NumberNotation {
        if (decimal != '.' && decimal != ',') {
            throw new IllegalArgumentException("decimal mark " + decimal);
        }
    }

    public static NumberNotation of(char decimal) {
        return decimal == ',' ? COMMA : POINT;
    }

    /** Tells the unreadable from the missing, which both are NaN. */
    public static boolean isUnreadable(double value) {
        return Double.doubleToRawLongBits(value) == UNREADABLE_BITS;
    }

    public double parse(String cell) {
        byte[] text = cell.getBytes(StandardCharsets.UTF_8);
        return parse(text, 0, text.length);
    }

    /**
     * Number in the bytes of a cell. Nothing is allocated for digits in ASCII with a sign, a decimal mark, groups, an exponent, a
     * dollar or percent sign, or one of K, M, B, T.
     *
     * @param text UTF-8
     * @return {@link #MISSING} also for infinity, to which nothing can be fitted; {@link #UNREADABLE} for other text
     */
    public double parse(byte[] text, int from, int to) {
        return parse(text, from, to, flag -> {});
    }

    /** @param flags told the flag of a number that has one */
    public double parse(byte[] text, int from, int to, Consumer<String> flags) {
        int start = from;
        int end = to;
        while (start < end && text[start] == ' ') {
            start++;
        }
        while (start < end && text[end - 1] == ' ') {
            end--;
        }
        if (start == end) {
            return MISSING;
        }
        double plain = plain(text, start, end, 0);
        return plain == plain ? plain : formatted(text, start, end, flags);
    }

    /** Digits with a sign and a decimal mark; NaN for anything else. */
    private double plain(byte[] text, int from, int to, int power) {
        byte first = text[from];
        int start = first == '-' || first == '+' ? from + 1 : from;
        int mark = -1;
        long digits = 0;
        for (int i = start; i < to; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (text[i] == decimal && mark < 0) {
                mark = i;
            } else {
                return Double.NaN;
            }
        }
        int count = to - start - (mark < 0 ? 0 : 1);
        return count == 0 ? Double.NaN : number(first == '-', digits, count, power - (mark < 0 ? 0 : to - 1 - mark));
    }

    /** The nearest double, as of two exact numbers one product or quotient is taken; NaN if there are too many digits. */
    private static double number(boolean isNegative, long digits, int count, int power) {
        if (count > MOST_DIGITS || digits > EXACT) {
            return Double.NaN;
        }
        double value = power < 0 ? digits / POWERS[-power] : digits * POWERS[power];
        return isNegative ? -value : value;
    }

    private double formatted(byte[] text, int from, int to, Consumer<String> flags) {
        double value = scientific(text, from, to);
        if (!BothMarks.areIn(this)) {
            value = value == value ? value : grouped(text, from, to, 0);
            value = value == value ? value : affixed(text, from, to);
        }
        if (value == value) {
            return Double.isInfinite(value) ? MISSING : value;
        }
        return to - from > LONGEST
                ? UNREADABLE
                : written(new String(text, from, to - from, StandardCharsets.UTF_8), flags);
    }

    /** Numbers with a dollar sign before or a percent sign or multiplier directly behind; NaN for anything else. */
    private double affixed(byte[] text, int from, int to) {
        int power = unit.isEmpty()
                ? switch (text[to - 1]) {
                    case '%' -> 0;
                    case 'K', 'k' -> 3;
                    case 'M', 'm' -> 6;
                    case 'B', 'b' -> 9;
                    case 'T', 't' -> 12;
                    default -> -1;
                }
                : -1;
        int start = text[from] == '$' ? from + 1 : from;
        int end = power < 0 ? to : to - 1;
        if (end - start == to - from || start >= end) {
            return Double.NaN;
        }
        double value = plain(text, start, end, Math.max(0, power));
        return value == value ? value : grouped(text, start, end, Math.max(0, power));
    }

    private double written(String cell, Consumer<String> flags) {
        if (MissingMarks.isMissingNumber(cell)) {
            return MISSING;
        }
        NumberText number = NumberText.of(cell, this);
        if (!number.isNumber() || !number.rest().isEmpty() || (number.isGuarded() && !guarded)) {
            return UNREADABLE;
        }
        number.flag().ifPresent(flags);
        return number.value();
    }

    /** Digits in groups of three, with a sign and a decimal mark; NaN for anything else. */
    private double grouped(byte[] text, int from, int to, int power) {
        byte first = text[from];
        int start = first == '-' || first == '+' ? from + 1 : from;
        int group = decimal == '.' ? ',' : '.';
        int mark = -1;
        int lastGroup = -1;
        long digits = 0;
        int count = 0;
        for (int i = start; i < to; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
                count++;
            } else if (text[i] == group && mark < 0) {
                boolean fits = lastGroup < 0 ? count >= 1 && count <= 3 && digits > 0 : i - lastGroup == 4;
                if (!fits || (lastGroup < 0 && text[start] == '0')) {
                    return Double.NaN;
                }
                lastGroup = i;
            } else if (text[i] == decimal && mark < 0) {
                mark = i;
            } else {
                return Double.NaN;
            }
        }
        boolean closed = lastGroup >= 0 && (mark < 0 ? to : mark) - lastGroup == 4;
        return closed ? number(first == '-', digits, count, power - (mark < 0 ? 0 : to - 1 - mark)) : Double.NaN;
    }

    /** Digits of any number with a decimal point and an exponent; NaN for anything else. */
    private double scientific(byte[] text, int from, int to) {
        if (decimal != '.') {
            return Double.NaN;
        }
        int i = from + (text[from] == '-' || text[from] == '+' ? 1 : 0);
        int whole = digitsEnd(text, i, to);
        int digits = whole - i;
        i = whole;
        if (i < to && text[i] == '.') {
            int fraction = digitsEnd(text, i + 1, to);
            digits += fraction - i - 1;
            i = fraction;
        }
        if (digits == 0) {
            return Double.NaN;
        }
        if (i < to && (text[i] | 0x20) == 'e') {
            i++;
            i += i < to && (text[i] == '-' || text[i] == '+') ? 1 : 0;
            int exponent = digitsEnd(text, i, to);
            i = exponent > i && exponent - i <= MOST_EXPONENT_DIGITS ? exponent : -1;
        }
        return i == to ? JavaDoubleParser.parseDouble(text, from, to - from) : Double.NaN;
    }

    /** A power of ten up to 10^18, exact. */
    static double power(int exponent) {
        return POWERS[exponent];
    }

    private static int digitsEnd(byte[] text, int from, int to) {
        int i = from;
        while (i < to && text[i] >= '0' && text[i] <= '9') {
            i++;
        }
        return i;
    }
}
