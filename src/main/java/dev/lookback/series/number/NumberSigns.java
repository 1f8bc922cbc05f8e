package dev.lookback.series.number;

/** Signs in and round numbers: the many forms of minus, plus, space and percent. */
final class NumberSigns {

    private static final int FULL_WIDTH = '\uff01' - '!';

    private NumberSigns() {}

    /** Also hyphens and the en dash, which programs for typing put in the place of a minus. */
    static boolean isMinus(char c) {
        return switch (c) {
            case '-', '\u2212', '\u2010', '\u2011', '\u2012', '\u2013', '\ufe63', '\u207b' -> true;
            default -> false;
        };
    }

    static boolean isPlus(char c) {
        return c == '+' || c == '\ufe62';
    }

    /** Signs before a number that is approximate. */
    static boolean isAbout(char c) {
        return c == '~' || c == '\u2248' || c == '\u223c' || c == '\uff5e';
    }

    static boolean isPercent(char c) {
        return switch (c) {
            case '%', '\u2030', '\u2031', '\u066a', '\ufe6a' -> true;
            default -> false;
        };
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0' || (c > '\u007f' && Character.isSpaceChar(c));
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018';
    }

    /** The text with ASCII for full-width characters, and without marks of direction and of the order of bytes, trimmed. */
    static String normal(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '\uff01' && c <= '\uff5e') {
                text.append((char) (c - FULL_WIDTH));
            } else if (c < '\u0080' || Character.getType(c) != Character.FORMAT) {
                text.append(c);
            }
        }
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return withPercentBehind(text.substring(from, to));
    }

    /** A percent sign that stands before a number, as in Turkish, moved to where others write it: −%5,3 becomes −5,3%. */
    private static String withPercentBehind(String text) {
        int at = 0;
        while (at < text.length()
                && (isMinus(text.charAt(at)) || isPlus(text.charAt(at)) || isSpace(text.charAt(at)))) {
            at++;
        }
        boolean first = at + 1 < text.length()
                && isPercent(text.charAt(at))
                && Character.isDigit(text.charAt(text.length() - 1));
        return first ? text.substring(0, at) + text.substring(at + 1) + text.charAt(at) : text;
    }
}
