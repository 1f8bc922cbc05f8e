package dev.lookback.app.series.reading;

import java.util.Locale;

/** Order of day and month in a pattern of times. */
final class DateOrder {

    private DateOrder() {}

    /** Whether the day stands before the month; false as well where one of them is missing. */
    static boolean isDayFirst(String pattern) {
        int day = pattern.indexOf('d');
        int month = pattern.replace('L', 'M').indexOf('M');
        return day >= 0 && day < month;
    }

    /** Whether numbers could be taken for the other: day and month in digits, neither beside a year that comes first. */
    static boolean isInQuestion(String pattern) {
        String letters = pattern.replace('L', 'M').replaceAll("'[^']*'", "").replaceAll("[^dM]", "");
        return !letters.contains("MMM")
                && letters.contains("d")
                && letters.contains("M")
                && !pattern.toLowerCase(Locale.ROOT).matches("[yu]{3,}.*");
    }
}
