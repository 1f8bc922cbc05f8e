package dev.lookback.series.csv.value;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.util.List;
import java.util.regex.Pattern;

/** Number format of a file: decimal point ("1,234.5") or decimal comma ("1.234,5"); both read 60.13K, 1.2M, 0.17% and ¥5. */
public enum NumberStyle {
    DECIMAL_POINT('.', ','),
    DECIMAL_COMMA(',', '.');

    private static final Pattern COMMA_CERTAIN = Pattern.compile("[+-]?(\\d{1,3}(\\.\\d{3})+|\\d*),\\d+");
    private static final Pattern POINT_CERTAIN = Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d*)\\.\\d+");
    private static final Pattern COMMA_GROUPS = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+");
    private static final Pattern POINT_GROUPS = Pattern.compile("[+-]?[1-9]\\d{0,2}(\\.\\d{3})+");

    private final char decimal;
    private final Pattern grouped;

    NumberStyle(char decimal, char group) {
        this.decimal = decimal;
        // Groups of three digits, or of two before the last group, as in India.
        this.grouped = Pattern.compile("[+-]?[1-9]\\d{0,2}([" + Pattern.quote("" + group) + "' \u00a0\u202f]\\d{2,3})*["
                + Pattern.quote("" + group) + "' \u00a0\u202f]\\d{3}(" + Pattern.quote("" + decimal) + "\\d*)?");
    }

    /** The style of most unambiguous cells; if all are like "1,234", the delimiter decides. */
    public static NumberStyle detect(List<String> cells, char delimiter) {
        int comma = 0;
        int point = 0;
        int ambiguous = 0;
        for (String cell : cells) {
            String number = withoutUnit(cell);
            if (COMMA_GROUPS.matcher(number).matches()) {
                ambiguous++;
            } else if (COMMA_CERTAIN.matcher(number).matches()) {
                comma++;
            } else if (POINT_CERTAIN.matcher(number).matches()
                    && !POINT_GROUPS.matcher(number).matches()) {
                point++;
            }
        }
        boolean isComma = comma > point || (comma == 0 && point == 0 && ambiguous > 0 && delimiter == ';');
        return isComma ? DECIMAL_COMMA : DECIMAL_POINT;
    }

    public boolean isNumber(String cell) {
        try {
            return !Double.isNaN(parse(cell));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    public double parse(String cell) {
        return parse(cell.toCharArray(), 0, cell.length());
    }

    /**
     * @return NaN for a missing value
     * @throws NumberFormatException if it is neither a number nor a missing marker
     */
    public double parse(char[] text, int from, int to) {
        boolean plain = from < to;
        boolean digit = false;
        for (int i = from; i < to && plain; i++) {
            char c = text[i];
            digit |= c >= '0' && c <= '9';
            plain = isPlain(c) && (c != '.' || decimal == '.');
        }
        return plain && digit
                ? finite(JavaDoubleParser.parseDouble(text, from, to - from))
                : parseFormatted(text, from, to);
    }

    private double parseFormatted(char[] text, int from, int to) {
        String cell = new String(text, from, to - from).strip();
        if (MissingMarkers.isMissing(cell)) {
            return Double.NaN;
        }
        String number = withoutUnit(cell);
        if (grouped.matcher(number).matches()) {
            number = number.replaceAll("[^0-9+\\-" + Pattern.quote("" + decimal) + "]", "");
        }
        if (decimal == ',') {
            if (number.indexOf('.') >= 0) {
                throw new NumberFormatException(cell);
            }
            number = number.replace(',', '.');
        }
        boolean digit = false;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            digit |= c >= '0' && c <= '9';
            if (!isPlain(c)) {
                throw new NumberFormatException(cell);
            }
        }
        if (!digit) {
            throw new NumberFormatException(cell);
        }
        return finite(JavaDoubleParser.parseDouble(number) * factor(cell.charAt(cell.length() - 1)));
    }

    private static boolean isPlain(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    }

    private static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    /** The number without a currency sign before it or a unit after it, and with an ASCII minus sign. */
    private static String withoutUnit(String cell) {
        String text = cell.strip().replace('\u2212', '-');
        if (text.length() > 1 && "$€£¥￥".indexOf(text.charAt(0)) >= 0) {
            text = text.substring(1).strip();
        }
        boolean unit = text.length() > 1 && "%％KkMmBbTt万亿".indexOf(text.charAt(text.length() - 1)) >= 0;
        return unit ? text.substring(0, text.length() - 1).strip() : text;
    }

    /** Factor of a unit. Percentages are not divided by 100, so that charts show the numbers of the file. */
    private static double factor(char unit) {
        return switch (unit) {
            case 'K', 'k' -> 1e3;
            case 'M', 'm' -> 1e6;
            case 'B', 'b' -> 1e9;
            case 'T', 't' -> 1e12;
            case '万' -> 1e4;
            case '亿' -> 1e8;
            default -> 1;
        };
    }
}
