package dev.lookback.series.moment;

import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.List;

/** Parts of a pattern of times in their order: fields, literals and the borders of optional groups. */
public final class PatternParts {

    /**
     * A part.
     *
     * @param letter of a field, {@code '['} or {@code ']'}, or {@link #LITERAL}
     * @param count how often the letter stands there
     * @param text of a literal
     */
    public record Part(char letter, int count, String text) {

        public boolean isLiteral() {
            return letter == LITERAL;
        }

        public boolean isGroup() {
            return letter == '[' || letter == ']';
        }

        /** Whether the field is written in digits. */
        public boolean isNumber() {
            return DIGITS.indexOf(letter) >= 0 && !(letter == 'M' && count > 2);
        }

        public Part as(char other) {
            return new Part(other, count, text);
        }
    }

    /** Behind a pattern whose names of months are Croatian. */
    public static final String CROATIAN = " (Croatian)";

    /** Count of the letters of such a name. */
    public static final int CROATIAN_MONTH = 5;

    static final char LITERAL = '\'';
    private static final String DIGITS = "yYMdHhmsSwqfDe";
    private static final String LETTERS = "GyYMdHhmsSwqfDeEaz";

    private PatternParts() {}

    /** Parts in which each field has one letter: y, Y, M, d, D, w, e, q, f, H, h, m, s, S, a, E, z. */
    public static List<Part> of(String pattern) {
        boolean croatian = pattern.endsWith(CROATIAN);
        List<Part> raw = split(croatian ? pattern.substring(0, pattern.length() - CROATIAN.length()) : pattern);
        String letters = letters(raw);
        boolean weeks = letters.indexOf('w') >= 0;
        boolean halves = letters.indexOf('a') >= 0;
        boolean dayOfMonth = letters.indexOf('D') >= 0 && letters.indexOf('d') < 0 && letters.indexOf('M') >= 0;
        List<Part> parts = new ArrayList<>();
        for (Part part : raw) {
            char letter = part.letter;
            switch (letter) {
                case 'y', 'Y', 'u' -> parts.add(part.as(weeks ? 'Y' : 'y'));
                case 'L', 'M' ->
                    parts.add(new Part('M', part.count > 2 && croatian ? CROATIAN_MONTH : Math.min(4, part.count), ""));
                case 'D' -> parts.add(part.as(dayOfMonth ? 'd' : 'D'));
                case 'h', 'K' -> parts.add(part.as(halves ? 'h' : 'H'));
                case 'k' -> parts.add(part.as('H'));
                case 'X', 'x', 'Z', 'z', 'V', 'O', 'v' -> parts.add(part.as('z'));
                case 'e', 'c' -> parts.add(part.as(part.count >= 3 ? 'E' : 'e'));
                case 'Q', 'q' -> {
                    if (part.count >= 3) {
                        parts.add(literal("Q"));
                    }
                    parts.add(new Part('q', 1, ""));
                }
                default -> {
                    if (!part.isLiteral() && !part.isGroup() && LETTERS.indexOf(letter) < 0) {
                        throw problem("series.problem.timeLetter", pattern, Character.toString(letter));
                    }
                    parts.add(part);
                }
            }
        }
        return List.copyOf(merged(parts));
    }

    /** Letters of the fields, in order, each part once. */
    public static String letters(List<Part> parts) {
        StringBuilder letters = new StringBuilder();
        for (Part part : parts) {
            if (!part.isLiteral() && !part.isGroup()) {
                letters.append(part.letter);
            }
        }
        return letters.toString();
    }

    public static Part literal(String text) {
        return new Part(LITERAL, 0, text);
    }

    /** The text as a literal of a pattern: letters and the marks of patterns in quotes. */
    public static String quoted(String text) {
        int begin = 0;
        while (begin < text.length() && !isMark(text.charAt(begin))) {
            begin++;
        }
        int end = text.length();
        while (end > begin && !isMark(text.charAt(end - 1))) {
            end--;
        }
        String middle = text.substring(begin, end).replace("'", "''");
        if (middle.chars().allMatch(c -> c == '\'')) {
            return text.substring(0, begin) + middle + text.substring(end);
        }
        return text.substring(0, begin) + (middle.isEmpty() ? "" : "'" + middle + "'") + text.substring(end);
    }

    /** Whether a character must stand in quotes. */
    private static boolean isMark(char c) {
        return Character.isLetter(c) || "'[]{}#%".indexOf(c) >= 0;
    }

    public static TimePatternException problem(String key, String pattern, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = pattern;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new TimePatternException(Message.of(key, arguments));
    }

    private static List<Part> split(String pattern) {
        List<Part> parts = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\'') {
                StringBuilder text = new StringBuilder();
                i = quote(pattern, i, text);
                parts.add(literal(text.toString()));
            } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                int end = i + 1;
                while (end < pattern.length() && pattern.charAt(end) == c) {
                    end++;
                }
                char next = end < pattern.length() ? pattern.charAt(end) : ' ';
                boolean mark = end == i + 1 && (c == 'T' || c == 'W' && next == 'w' || c == 'Q' && next == 'q');
                parts.add(mark ? literal(Character.toString(c)) : new Part(c, end - i, ""));
                i = end - 1;
            } else if (c == '[' || c == ']') {
                depth += c == '[' ? 1 : -1;
                if (depth < 0) {
                    throw problem("series.problem.timeBracket", pattern);
                }
                parts.add(new Part(c, 1, ""));
            } else {
                parts.add(literal(Character.toString(c)));
            }
        }
        if (depth != 0) {
            throw problem("series.problem.timeBracket", pattern);
        }
        return parts;
    }

    /** Index of the closing quote; two quotes are one in the text. */
    private static int quote(String pattern, int from, StringBuilder text) {
        if (from + 1 < pattern.length() && pattern.charAt(from + 1) == '\'') {
            text.append('\'');
            return from + 1;
        }
        for (int i = from + 1; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != '\'') {
                text.append(c);
            } else if (i + 1 < pattern.length() && pattern.charAt(i + 1) == '\'') {
                text.append(c);
                i++;
            } else {
                return i;
            }
        }
        throw problem("series.problem.timeQuote", pattern);
    }

    /** Neighbouring literals as one. */
    private static List<Part> merged(List<Part> parts) {
        List<Part> merged = new ArrayList<>();
        for (Part part : parts) {
            int last = merged.size() - 1;
            if (part.isLiteral() && last >= 0 && merged.get(last).isLiteral()) {
                merged.set(last, literal(merged.get(last).text + part.text));
            } else {
                merged.add(part);
            }
        }
        return merged;
    }
}
