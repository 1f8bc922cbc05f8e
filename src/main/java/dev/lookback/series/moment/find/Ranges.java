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

    /** Hours such as 00-01, beside a date. */
    private static final double HOURS = 0.045;

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
        String begin = cell.substring(0, mark.start()).stripTrailing();
        String end = cell.substring(mark.end()).stripLeading();
        String separator = cell.substring(begin.length(), cell.length() - end.length());
        if (isTwoDigits(begin) && isTwoDigits(end)) {
            Draft hour = new Draft(List.of(new Part('H', 2, "")), "", "H", HOURS);
            found.add(hour.to(separator, hour, 0));
        }
        List<Draft> ends = DraftFinder.of(end);
        for (Draft first : DraftFinder.of(begin)) {
            ends.stream()
                    .filter(last -> isEnd(first, last))
                    .forEach(last -> found.add(first.to(separator, last, cost(first, last))));
            if (isYear(first) && isTwoDigits(end)) {
                found.add(first.to(separator, new Draft(List.of(new Part('y', 2, "")), "x", "", 0), SEASON));
            }
        }
    }

    /** Whether the end of a range is written as its beginning, or as the time of day of the beginning. */
    private static boolean isEnd(Draft first, Draft last) {
        if (first.date().isEmpty()) {
            return first.clock().startsWith("Hm") && last.form().equals(first.form());
        }
        return last.form().equals(first.form())
                || last.date().isEmpty() && first.form().endsWith(last.form());
    }

    private static double cost(Draft first, Draft last) {
        return first.date().isEmpty()
                ? NO_DATE
                : isYear(first) ? SEASON : last.date().isEmpty() ? SHORT_END : 0.002;
    }

    private static boolean isYear(Draft draft) {
        return draft.date().equals("y") && draft.clock().isEmpty();
    }

    private static boolean isTwoDigits(String text) {
        return text.length() == 2 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
