package dev.lookback.series.moment.find;

import dev.lookback.series.moment.PatternParts.Part;
import dev.lookback.series.moment.words.PlainLetters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Forms of spans of time: a beginning, a mark and an end, such as 2020-01-01 00:00-01:00 or 2020-01-01/2020-01-07. */
final class Ranges {

    private static final Set<String> MARKS =
            Set.of("-", "–", "—", "/", "~", "→", "..", "...", ">", "->", "|", ",", ";");
    private static final Set<String> WORDS = Set.of(
            "to", "bis", "until", "till", "thru", "through", "a", "al", "au", "tot", "til", "do", "至", "到", "から", "по");

    /** Ends that lack the date of the beginning. */
    private static final double SHORT_END = 0.005;

    private static final double SEASON = 0.03;
    private static final double NO_DATE = 0.045;

    private Ranges() {}

    static List<Draft> of(String cell) {
        List<Draft> found = new ArrayList<>();
        for (Token token : Token.of(cell)) {
            if (token.start() > 0 && token.end() < cell.length() && isMark(token)) {
                addRanges(cell, token, found);
            }
        }
        return found;
    }

    private static boolean isMark(Token token) {
        return token.isWord()
                ? WORDS.contains(PlainLetters.of(token.text()))
                : MARKS.contains(token.text().strip());
    }

    private static void addRanges(String cell, Token mark, List<Draft> found) {
        String begin = cell.substring(0, mark.start());
        String end = cell.substring(mark.end());
        String separator = mark.text();
        if (mark.isWord()) {
            separator = begin.substring(begin.stripTrailing().length())
                    + separator
                    + end.substring(0, end.length() - end.stripLeading().length());
            begin = begin.stripTrailing();
            end = end.stripLeading();
        }
        List<Draft> ends = DraftFinder.of(end);
        for (Draft first : DraftFinder.of(begin)) {
            for (Draft last : ends) {
                boolean same = last.form().equals(first.form());
                boolean clockOnly = last.date().isEmpty()
                        && !first.date().isEmpty()
                        && first.form().endsWith(last.form());
                boolean time = !first.date().isEmpty() || first.clock().startsWith("Hm");
                if (time && (same || clockOnly)) {
                    double more = !same
                            ? SHORT_END
                            : first.date().isEmpty() ? NO_DATE : first.date().equals("y") ? SEASON : 0.002;
                    found.add(first.to(separator, last, more));
                }
            }
            if (first.date().equals("y") && first.clock().isEmpty() && end.matches("\\d\\d")) {
                found.add(first.to(separator, new Draft(List.of(new Part('y', 2, "")), "x", "", 0), SEASON));
            }
        }
    }
}
