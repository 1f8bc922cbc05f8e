package dev.lookback.series.guess.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Order of day, month and year in a pattern of times. */
public final class DateOrder {

    private static final Pattern QUOTED = Pattern.compile("'[^']*'");

    /** Numbers of a day and a month in the order in which they stand, as in {@code dd/MM/yyyy}; not behind a year. */
    private static final Pattern DAY_AND_MONTH = Pattern.compile(
            "^((?:'[^']*'|[^dMLyu'])*)(d{1,2}|[ML]{1,2})((?:'[^']*'|[^dMLyu'])*)(d{1,2}|[ML]{1,2})(?![dML])");

    private DateOrder() {}

    /** Whether the day stands before the month; false as well where one of them is missing. */
    public static boolean isDayFirst(String pattern) {
        String letters = letters(pattern);
        int day = letters.indexOf('d');
        return day >= 0 && day < letters.indexOf('M');
    }

    /** Whether numbers could be taken for the other: day and month in digits, neither beside a year of four digits that comes first. */
    public static boolean isInQuestion(String pattern) {
        String letters = letters(pattern);
        return !letters.contains("MMM") && letters.contains("d") && letters.contains("M") && !letters.startsWith("yyy");
    }

    /** Whether the day follows a year that comes first, as nobody writes it. */
    public static boolean isYearThenDay(String pattern) {
        return letters(pattern).matches("y+d.*");
    }

    /** Whether the first number of the pattern is that of the day, or else that of the month. */
    public static boolean begins(String pattern, boolean withDay) {
        return isInQuestion(pattern) && letters(pattern).startsWith(withDay ? "d" : "M");
    }

    /** The pattern with day and month in the given order; as it is where they are not two numbers, or stand behind a year. */
    public static String ordered(String pattern, boolean dayFirst) {
        Matcher matcher = DAY_AND_MONTH.matcher(pattern);
        boolean isPair = matcher.find()
                && matcher.group(2).startsWith("d") != matcher.group(4).startsWith("d");
        if (!isPair || matcher.group(2).startsWith("d") == dayFirst) {
            return pattern;
        }
        return matcher.group(1)
                + matcher.group(4)
                + matcher.group(3)
                + matcher.group(2)
                + pattern.substring(matcher.end());
    }

    /** Letters of day, month and year only, in one spelling. */
    private static String letters(String pattern) {
        return QUOTED.matcher(pattern)
                .replaceAll("")
                .replace('L', 'M')
                .replace('u', 'y')
                .replaceAll("[^dMy]", "");
    }
}
