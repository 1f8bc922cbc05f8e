package dev.lookback.series.guess.column;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines of comments, which begin with a mark of their own. */
public final class Comments {

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
}
