package dev.lookback.series.guess.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words of the names of columns in lower case. Tables may have many thousands of names, so no regular expressions are used. */
final class NameWords {

    private NameWords() {}

    /** Runs of letters, also those of "closeTime". */
    static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        int from = -1;
        int before = Character.UNASSIGNED;
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            int type = Character.getType(c);
            boolean isPart = Character.isLetter(c) || isMark(type);
            boolean isHump = before == Character.LOWERCASE_LETTER && type == Character.UPPERCASE_LETTER;
            if (from >= 0 && (!isPart || isHump)) {
                words.add(name.substring(from, i).toLowerCase(Locale.ROOT));
                from = -1;
            }
            from = isPart && from < 0 ? i : from;
            before = type;
            i += Character.charCount(c);
        }
        if (from >= 0) {
            words.add(name.substring(from).toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** Runs of letters and underscores, whatever their case: "trade_date". */
    static List<String> joined(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            int next = i + Character.charCount(c);
            if (!Character.isLetter(c) && c != '_') {
                words.add(lower.substring(from, i));
                from = next;
            }
            i = next;
        }
        words.add(lower.substring(from));
        return words;
    }

    /** Whether a character is a letter or stands for a number, as digits of all scripts do. */
    static boolean isLetterOrNumber(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
