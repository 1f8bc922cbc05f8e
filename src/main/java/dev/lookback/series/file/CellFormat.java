package dev.lookback.series.file;

import java.util.Locale;

/**
 * Number format of a cell, such as {@code dd.mm.yyyy hh:mm}: whether the number is a date, a time of day, both or neither.
 *
 * @param fractions whether fractions of seconds are shown
 */
record CellFormat(boolean date, boolean time, boolean fractions) {

    static final CellFormat NUMBER = new CellFormat(false, false, false);

    /** Formats without a pattern in the file that are dates in Excel's East Asian editions. */
    private static boolean isEastAsianDate(int id) {
        return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    }

    /** @param pattern null where the file has none */
    static CellFormat of(Integer id, String pattern) {
        if (pattern == null) {
            boolean time = id != null && id >= 32 && id <= 35;
            return id != null && isEastAsianDate(id) ? new CellFormat(!time, time, false) : NUMBER;
        }
        String letters = letters(pattern);
        if (letters.startsWith("general") || letters.startsWith("standard")) {
            return NUMBER;
        }
        boolean time = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        boolean day = letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0 || letters.contains("mmm");
        boolean date = day || (letters.indexOf('m') >= 0 && !time);
        return new CellFormat(date, time, time && (letters.contains("s.0") || letters.contains("s,0")));
    }

    /** The first section without quoted and escaped text, colours, currencies and languages; elapsed hours stay. */
    private static String letters(String pattern) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < pattern.length() && pattern.charAt(i) != ';'; i++) {
            char c = pattern.charAt(i);
            if (c == '"') {
                i = end(pattern, '"', i);
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '[') {
                int end = end(pattern, ']', i);
                String inside = pattern.substring(i + 1, Math.max(i + 1, end));
                letters.append(inside.matches("[hHmMsS]+") ? inside : "");
                i = end;
            } else {
                letters.append(c);
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT).replace("am/pm", "h").replace("a/p", "h");
    }

    private static int end(String pattern, char mark, int from) {
        int end = pattern.indexOf(mark, from + 1);
        return end < 0 ? pattern.length() : end;
    }
}
