package dev.lookback.series.guess.column;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lines of comments, which begin with a mark of their own. */
public final class Comments {

    private static final Set<String> CONNECTING = Set.copyOf(List.of(
            ("the are is was were been has have this that these those for from with which all any and or not be as by of in on at to"
                            + " der die das den dem ist sind wird werden für von mit und oder aus nicht alle sowie"
                            + " le la les des du est sont pour dans avec et ou el los las una es son para con por y del"
                            + " il gli della sono per che o os são não een het zijn voor van met en niet")
                    .split(" ")));

    private static final List<String> MARKS = List.of("#", "%", "//", "!", ";;", "/*", "*", "\"#", "--", "::", "@");

    /** Whether a mark begins with a character of ASCII. */
    private static final boolean[] FIRST = new boolean[128];

    static {
        MARKS.forEach(mark -> FIRST[mark.charAt(0)] = true);
    }

    private Comments() {}

    /** Whether a line, or the first cell of it, begins with a mark of comments. A number may have a sign, so "-" alone is none. */
    public static boolean isComment(String text) {
        String line = text.strip();
        return MARKS.stream().anyMatch(line::startsWith)
                && !line.equals("--")
                && !line.startsWith("#N/A")
                && !line.startsWith("**");
    }

    /** @param line in UTF-8, within a larger text, without blanks at its beginning */
    public static boolean isComment(byte[] line, int from, int to) {
        if (line[from] < 0 || !FIRST[line[from]]) {
            return false;
        }
        for (String mark : MARKS) {
            int at = 0;
            while (at < mark.length() && from + at < to && line[from + at] == mark.charAt(at)) {
                at++;
            }
            if (at == mark.length()) {
                return isComment(new String(line, from, to - from, StandardCharsets.UTF_8));
            }
        }
        return false;
    }

    /** The text behind the mark. */
    public static String uncommented(String text) {
        String line = text.strip();
        int from = 0;
        while (from < line.length() && "#%/!;*\"-:@".indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        return line.substring(from).strip();
    }

    /** Whether words are a sentence rather than names: two of them only connect others, or the first ends with a colon. */
    public static boolean isSentence(List<String> words) {
        return words.get(0).endsWith(":")
                || words.stream()
                                .filter(word -> CONNECTING.contains(word.toLowerCase(Locale.ROOT)))
                                .count()
                        > 1;
    }
}
