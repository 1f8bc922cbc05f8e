package dev.lookback.series.number;

/**
 * Digits of a number in a text, with decimal mark, groups and exponent.
 *
 * @param ascii the digits with a decimal point; empty if there is no numeral
 * @param end index behind the numeral
 * @param exponent power of ten written behind it, 0 for none
 * @param whole number of digits before the decimal mark
 * @param fraction number of digits behind it, −1 without a mark
 * @param groups number of group marks
 * @param group the group mark, 0 for none
 */
record Numeral(String ascii, int end, int exponent, int whole, int fraction, int groups, char group) {

    private static final Numeral NONE = new Numeral("", 0, 0, 0, -1, 0, '\0');

    boolean isPresent() {
        return !ascii.isEmpty();
    }

    /** "12." or "12,": a mark without digits. */
    boolean endsInMark() {
        return fraction == 0;
    }

    /** Like "1.234" and "1,234": either a thousand and more, or one and a fraction of three digits. */
    boolean isAmbiguous() {
        boolean oneGroup = groups == 1 && (group == '.' || group == ',') && fraction < 0;
        boolean threeDecimals = groups == 0 && fraction == 3 && whole >= 1 && whole <= 3 && ascii.charAt(0) != '0';
        return exponent == 0 && (oneGroup || threeDecimals);
    }

    /** The numeral at an index of a text; not present if there is none, or if its groups are not such. */
    static Numeral at(String text, int from, char decimal) {
        StringBuilder ascii = new StringBuilder();
        Groups groups = new Groups();
        int whole = 0;
        int fraction = -1;
        int i = from;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                ascii.append((char) ('0' + digit));
                if (fraction >= 0) {
                    fraction++;
                } else {
                    whole++;
                    groups.digit();
                }
            } else if (c == '\u00b7' && fraction >= 0) {
                break; // "1.2·10³"
            } else if (isDecimal(c, decimal)) {
                if (fraction >= 0) {
                    return NONE;
                }
                fraction = 0;
                ascii.append('.');
            } else if (fraction < 0 && isGroup(c, decimal) && startsWithDigit(text, i + 1)) {
                if (!groups.mark(c) || ascii.charAt(0) == '0') {
                    return NONE;
                }
            } else {
                break;
            }
        }
        if (whole + Math.max(0, fraction) == 0 || !groups.areClosed()) {
            return NONE;
        }
        Exponent exponent = Exponent.at(text, i);
        return new Numeral(ascii.toString(), exponent.end, exponent.power, whole, fraction, groups.count, groups.kind);
    }

    static boolean startsWithDigit(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 10) >= 0;
    }

    /** The decimal mark, and those that mean nothing else: the Arabic one and the middle dot. */
    static boolean isDecimal(char c, char decimal) {
        return c == decimal || c == '\u066b' || c == '\u00b7';
    }

    private static boolean isGroup(char c, char decimal) {
        return kind(c) != '\0' && c != decimal;
    }

    /** The sign that stands for a kind of marks: all spaces are one kind, and all apostrophes. */
    private static char kind(char c) {
        return switch (c) {
            case '.', ',', '_', '\u066c' -> c;
            case '\'', '\u2019', '\u2018', '\u02bc', '\u00b4', '`', '\u02d9' -> '\'';
            default -> NumberSigns.isSpace(c) ? ' ' : '\0';
        };
    }

    /** Groups of three digits, or of two before the last one, by marks of one kind. */
    private static final class Groups {

        private char kind;
        private int count;
        private int run;
        private int first;
        private int size;

        void digit() {
            run++;
        }

        boolean mark(char c) {
            if (count == 0) {
                kind = kind(c);
                first = run;
            } else if (kind(c) != kind || (count > 1 && run != size) || run < 2 || run > 3) {
                return false;
            } else {
                size = run;
            }
            count++;
            run = 0;
            return first >= 1 && first <= 3;
        }

        boolean areClosed() {
            return count == 0 || (run == 3 && first <= (size == 2 ? 2 : 3));
        }
    }

    /** An exponent such as "E+11", Fortran's "D+03" or "×10^5". */
    private record Exponent(int power, int end) {

        private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

        static Exponent at(String text, int from) {
            int length = text.length();
            if (from < length && "eEdD".indexOf(text.charAt(from)) >= 0) {
                return behind(text, from, from + 1);
            }
            int times = from;
            while (times < length && NumberSigns.isSpace(text.charAt(times))) {
                times++;
            }
            boolean power = times < length
                    && "×x*·".indexOf(text.charAt(times)) >= 0
                    && (text.startsWith("10", times + 1) || text.startsWith(" 10", times + 1));
            int ten = power ? text.indexOf("10", times) + 2 : length;
            if (ten < length && text.charAt(ten) == '^') {
                return behind(text, from, ten + 1);
            }
            return ten < length ? raised(text, from, ten) : new Exponent(0, from);
        }

        /** An exponent in superscript digits. */
        private static Exponent raised(String text, int from, int at) {
            boolean minus = text.charAt(at) == '\u207b';
            int end = minus ? at + 1 : at;
            int start = end;
            int power = 0;
            while (end < text.length() && RAISED.indexOf(text.charAt(end)) >= 0) {
                power = power * 10 + RAISED.indexOf(text.charAt(end++));
            }
            return end > start && end - start <= 2 ? new Exponent(minus ? -power : power, end) : new Exponent(0, from);
        }

        private static Exponent behind(String text, int from, int at) {
            boolean minus = at < text.length() && NumberSigns.isMinus(text.charAt(at));
            int start = minus || (at < text.length() && text.charAt(at) == '+') ? at + 1 : at;
            int end = start;
            int power = 0;
            while (startsWithDigit(text, end) && end - start < NumberNotation.MOST_EXPONENT_DIGITS) {
                power = power * 10 + Character.digit(text.charAt(end++), 10);
            }
            boolean fits = end > start && !startsWithDigit(text, end);
            return fits ? new Exponent(minus ? -power : power, end) : new Exponent(0, from);
        }
    }
}
