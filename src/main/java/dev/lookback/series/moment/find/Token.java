package dev.lookback.series.moment.find;

import dev.lookback.series.moment.words.CalendarNames;
import java.util.ArrayList;
import java.util.List;

/**
 * Run of characters in a cell: digits, a word, or others such as marks and blanks.
 *
 * @param kind what the run is made of
 * @param start index of its first character in the cell
 * @param text its characters
 */
record Token(Kind kind, int start, String text) {

    /** Kind of a run. */
    enum Kind {
        DIGITS,
        WORD,
        OTHER
    }

    /** Chinese, Japanese and Korean words of more than one character, and their numerals before 月. */
    private static final List<String> WORDS = List.of(
            "上午", "下午", "午前", "午後", "오전", "오후", "凌晨", "早上", "晚上", "中午", "季度", "四半期", "분기", "半年", "반기", "中華民國", "民國",
            "民国", "明治", "大正", "昭和", "平成", "令和");

    private static final String NUMERALS = "一二三四五六七八九十";

    int end() {
        return start + text.length();
    }

    int length() {
        return text.length();
    }

    boolean isDigits() {
        return kind == Kind.DIGITS;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    /** The runs of a cell, in order. */
    static List<Token> of(String cell) {
        List<Token> tokens = new ArrayList<>();
        for (int at = 0; at < cell.length(); ) {
            Kind kind = kind(cell.charAt(at));
            int end = kind == Kind.WORD && isSyllable(cell.charAt(at))
                    ? at + syllables(cell, at)
                    : runEnd(cell, at, kind);
            tokens.add(new Token(kind, at, cell.substring(at, end)));
            at = end;
        }
        return tokens;
    }

    private static int runEnd(String cell, int from, Kind kind) {
        int end = from + 1;
        while (end < cell.length()
                && (kind(cell.charAt(end)) == kind || isThaiPoint(cell, end))
                && (kind != Kind.WORD || !isSyllable(cell.charAt(end)))) {
            end++;
        }
        boolean day = kind == Kind.WORD && cell.startsWith(CalendarNames.DAY_ENDING, end);
        return day ? end + CalendarNames.DAY_ENDING.length() : end;
    }

    /** A point within an abbreviation in Thai, which is one word. */
    private static boolean isThaiPoint(String cell, int at) {
        return cell.charAt(at) == '.'
                && at + 1 < cell.length()
                && isThai(cell.charAt(at - 1))
                && isThai(cell.charAt(at + 1));
    }

    private static boolean isThai(char c) {
        return c >= 0xE00 && c < 0xE80;
    }

    /** Characters of the Chinese, Japanese or Korean word here: most mark a field and stand for themselves. */
    private static int syllables(String cell, int at) {
        for (String word : WORDS) {
            if (cell.startsWith(word, at)) {
                return word.length();
            }
        }
        int end = at;
        while (end < cell.length() && NUMERALS.indexOf(cell.charAt(end)) >= 0) {
            end++;
        }
        if (end > at && cell.startsWith("月", end)) {
            return end + 1 - at;
        }
        for (int length = Math.min(3, cell.length() - at); length > 1; length--) {
            if (CalendarNames.WEEKDAYS.number(cell.substring(at, at + length)) > 0) {
                return length;
            }
        }
        return 1;
    }

    private static Kind kind(char c) {
        return c >= '0' && c <= '9' ? Kind.DIGITS : Character.isLetter(c) || isAccent(c) ? Kind.WORD : Kind.OTHER;
    }

    private static boolean isAccent(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isSyllable(char c) {
        return c >= 0x2E80 && Character.isLetter(c);
    }
}
