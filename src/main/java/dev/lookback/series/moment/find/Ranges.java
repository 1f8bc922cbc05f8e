package dev.lookback.series.moment.find;

import dev.lookback.series.moment.PatternParts;
import dev.lookback.series.moment.PatternParts.Part;
import dev.lookback.series.moment.words.PlainLetters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forms of spans of time: a beginning, a mark and an end, such as 2020-01-01 00:00-01:00 or 2020-01-01/2020-01-07. */
final class Ranges {

    private static final Set<String> MARKS =
            Set.of("-", "–", "—", "/", "~", "→", "..", "...", ">", "->", "|", ",", ";");
    /** Marks behind the point of a date without a year: 01.01. - 07.01.2023. */
    private static final Set<String> POINTS_BEFORE = Set.of(".-", ".–");

    private static final String AS_OF = "of ";
    private static final Set<String> WORDS = Set.of(
            "to", "bis", "until", "till", "thru", "through", "as", "a", "al", "au", "tot", "til", "do", "至", "到", "から",
            "по");

    /** Ends that lack the date of the beginning. */
    private static final double SHORT_END = 0.005;

    private static final Pattern DAY_AND_YEAR = Pattern.compile("\\d{1,2}(, ?| )\\d{4}");

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
                : MARKS.contains(token.text().strip())
                        || POINTS_BEFORE.contains(token.text().replace(" ", ""));
    }

    private static void addRanges(String cell, Token mark, List<Draft> found) {
        String begin = cell.substring(0, mark.start()).stripTrailing();
        String end = cell.substring(mark.end()).stripLeading();
        end = mark.isWord() && end.startsWith(AS_OF) ? end.substring(AS_OF.length()) : end;
        String separator = cell.substring(begin.length(), cell.length() - end.length());
        boolean dash = "-–—to".contains(separator.strip());
        if (dash && isHour(begin) && isHour(end) && Integer.parseInt(end) == Integer.parseInt(begin) + 1) {
            Draft hour = new Draft(List.of(new Part('H', begin.length(), "")), "", "H", HOURS);
            found.add(hour.to(separator, hour, 0));
        }
        List<Draft> ends = DraftFinder.of(end);
        if (mark.isWord()
                || "-–—~→".indexOf(separator.strip().charAt(separator.strip().length() - 1)) >= 0) {
            ends.forEach(last -> addShortBegins(separator, last, found));
            addShortEnds(begin, separator, end, found);
        }
        for (Draft first : DraftFinder.of(begin)) {
            for (Draft last : ends) {
                if (isEnd(first, begin, last, end)) {
                    found.add(range(first, separator, last));
                }
            }
            if (!first.date().isEmpty() && isDuration(end)) {
                found.add(first.before(separator + end, SHORT_END));
            }
            if (first.clock().equals("H") && isNextHour(begin, end)) {
                found.add(first.to(
                        separator, new Draft(List.of(new Part('H', end.length(), "")), "", "H", 0), SHORT_END));
            }
            if (isYear(first) && isTwoDigits(end)) {
                found.add(first.to(separator, new Draft(List.of(new Part('y', 2, "")), "x", "", 0), SEASON));
            }
        }
    }

    /** Ranges whose year stands at their end alone, or month and year: Jan 2 - Jan 8 2023, 2-8 Jan 2023. */
    private static void addShortBegins(String separator, Draft end, List<Draft> found) {
        int year = 0;
        while (year < end.parts().size() && end.parts().get(year).letter() != 'y') {
            year++;
        }
        boolean days = Separators.tellsDay(end.date())
                && end.date().indexOf('d') >= 0
                && end.clock().isEmpty();
        if (!days || year < 2 || year == end.parts().size()) {
            return;
        }
        List<Part> before = end.parts().subList(0, year);
        if (before.get(year - 1).isLiteral()) {
            before = before.subList(0, year - 1);
        }
        found.add(new Draft(before, end.date(), "", end.prior()).to(separator, end, SHORT_END));
        if (before.get(0).letter() == 'd') {
            found.add(new Draft(before.subList(0, 1), end.date(), "", end.prior()).to(separator, end, SHORT_END));
        }
    }

    /** Ranges whose end is a day and a year: Jan 2-8, 2023. */
    private static void addShortEnds(String begin, String separator, String end, List<Draft> found) {
        Matcher dayAndYear = DAY_AND_YEAR.matcher(end);
        if (dayAndYear.matches()) {
            List<Part> parts =
                    List.of(new Part('d', 1, ""), PatternParts.literal(dayAndYear.group(1)), new Part('y', 4, ""));
            DraftFinder.of(begin).stream()
                    .filter(first -> first.date().equals("Nd"))
                    .forEach(first -> found.add(new Draft(first.parts(), "Ndy", "", 0)
                            .to(separator, new Draft(parts, "dy", "", 0), SHORT_END)));
        }
    }

    /** Whether the end of a range is written as its beginning, or as the time of day of the beginning. */
    private static boolean isEnd(Draft first, String begin, Draft last, String end) {
        if (first.date().isEmpty()) {
            boolean clock =
                    first.clock().startsWith("Hm") || first.clock().equals("H") && isNextHour(hour(begin), hour(end));
            return clock && last.form().equals(first.form());
        }
        return last.form().equals(first.form())
                || isYearAtEnd(first, last)
                || first.date().endsWith("N")
                        && last.date().equals("N")
                        && last.clock().isEmpty()
                || last.date().isEmpty() && first.form().endsWith(last.form());
    }

    private static Draft range(Draft first, String separator, Draft last) {
        Draft range = first.to(separator, last, cost(first, last));
        return isYearAtEnd(first, last) ? new Draft(range.parts(), last.date(), "", range.prior()) : range;
    }

    /** Whether the end of a span alone has the year: Jan-Mar 2010, 29 Dec - 4 Jan 2020. */
    private static boolean isYearAtEnd(Draft first, Draft last) {
        String begin = first.date();
        return begin.indexOf('N') >= 0
                && first.clock().isEmpty()
                && last.clock().isEmpty()
                && (last.date().equals(begin + "y") || last.date().equals(begin + "x"));
    }

    private static double cost(Draft first, Draft last) {
        return first.date().isEmpty()
                ? NO_DATE
                : isYear(first) ? SEASON : last.date().isEmpty() ? SHORT_END : 0.002;
    }

    private static boolean isYear(Draft draft) {
        return draft.date().equals("y") && draft.clock().isEmpty();
    }

    /** The text without words beside its digits: 00 of 00h. */
    private static String hour(String text) {
        return text.replaceAll("[\\p{L}. ]", "");
    }

    /** Whether the text is a length of time in the form of ISO 8601: PT15M. */
    private static boolean isDuration(String text) {
        return text.length() > 2
                && text.charAt(0) == 'P'
                && text.chars().skip(1).allMatch(c -> "TDHMSWY".indexOf(c) >= 0 || Character.isDigit(c));
    }

    /** Whether an hour is the one behind the hour with which a text ends. */
    private static boolean isNextHour(String begin, String end) {
        int at = begin.length();
        while (at > 0 && begin.length() - at < 2 && Character.isDigit(begin.charAt(at - 1))) {
            at--;
        }
        String hour = begin.substring(at);
        return isHour(end) && isHour(hour) && (Integer.parseInt(hour) + 1) % 24 == Integer.parseInt(end) % 24;
    }

    private static boolean isHour(String text) {
        return text.length() == 1 && Character.isDigit(text.charAt(0)) || isTwoDigits(text);
    }

    private static boolean isTwoDigits(String text) {
        return text.length() == 2 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
