package dev.lookback.series.moment;

/** Plain decimal numbers in bytes: digits, a sign, a decimal mark of either kind, an exponent. */
public final class PlainNumbers {

    private static final double[] POWERS = new double[23];

    /** Digits that always fit into a long. */
    private static final int MOST_DIGITS = 18;

    static {
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = Double.parseDouble("1e" + i);
        }
    }

    private PlainNumbers() {}

    /** The number, NaN if the text is none. */
    public static double parse(byte[] text, int from, int to) {
        int at = from + (text[from] == '-' || text[from] == '+' ? 1 : 0);
        long digits = 0;
        int count = 0;
        int scale = 0;
        boolean fraction = false;
        for (; at < to; at++) {
            int c = text[at];
            if (c >= '0' && c <= '9') {
                boolean fits = count < MOST_DIGITS;
                digits = fits ? digits * 10 + c - '0' : digits;
                count += fits && (digits > 0 || fraction) ? 1 : 0;
                scale += fraction && fits ? -1 : !fraction && !fits ? 1 : 0;
            } else if ((c == '.' || c == ',') && !fraction) {
                fraction = true;
            } else {
                break;
            }
        }
        if (at - from == 0 || !isDigit(text[at - 1]) && !(at - from > 1 && isDigit(text[at - 2]))) {
            return Double.NaN;
        }
        int exponent = at == to ? 0 : exponent(text, at, to);
        scale += exponent;
        if (exponent == Integer.MIN_VALUE || scale > 22 || scale < -22) {
            return Double.NaN;
        }
        double value = scale < 0 ? digits / POWERS[-scale] : digits * POWERS[scale];
        return text[from] == '-' ? -value : value;
    }

    /** Digits behind the decimal mark. */
    public static int decimals(byte[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] != '.' && text[at] != ',') {
            at++;
        }
        int first = at + 1;
        for (at = first; at < to && isDigit(text[at]); ) {
            at++;
        }
        return Math.max(0, at - first);
    }

    /** The number if there are only digits, at most 18, else -1. */
    public static long whole(byte[] text, int from, int to) {
        if (to - from > MOST_DIGITS || from == to) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static int exponent(byte[] text, int from, int to) {
        if ((text[from] | 0x20) != 'e' || from + 1 >= to) {
            return Integer.MIN_VALUE;
        }
        int at = from + 1 + (text[from + 1] == '-' || text[from + 1] == '+' ? 1 : 0);
        long value = whole(text, at, to);
        if (value < 0 || value > 99) {
            return Integer.MIN_VALUE;
        }
        return (int) (text[from + 1] == '-' ? -value : value);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
