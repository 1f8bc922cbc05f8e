package dev.lookback.series.number;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Units behind the numbers of a column: "°C", "kWh", "m/s", "µg/m³", but no months and no halves of the day. */
final class UnitText {

    private static final int LONGEST = 20;
    private static final Set<String> CLOCK = Set.of("am", "pm", "a.m.", "p.m.", "uhr", "st", "nd", "rd", "th");

    private UnitText() {}

    private static String bare(String name, Locale locale) {
        String lower = name.toLowerCase(locale);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** Whether a text behind a number can be its unit. */
    static boolean isUnit(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        String lower = bare(text, Locale.ROOT);
        char first = text.charAt(0);
        boolean ratio = first == '/'
                && text.length() > 1
                && Character.isLetter(text.substring(1).strip().charAt(0)); // "/min", but not "/2020"
        boolean begins = Character.isLetter(first)
                || Currencies.isSign(first)
                || NumberSigns.isPercent(first)
                || ratio
                || "°\"'′″".indexOf(first) >= 0
                || Character.getType(first) == Character.OTHER_SYMBOL;
        boolean plain = text.chars().noneMatch(c -> ":;,|<>=".indexOf(c) >= 0);
        int length = text.length();
        boolean minutes = length > 2
                && Character.isDigit(text.charAt(length - 1))
                && Character.isDigit(text.charAt(length - 2)); // "h30"
        return begins && plain && !minutes && !CLOCK.contains(lower) && !Months.NAMES.contains(lower);
    }

    /** Names of months in common languages, loaded when they are needed. */
    private static final class Months {

        static final Set<String> NAMES = Stream.of(
                        "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "pl", "cs", "ru", "tr")
                .map(Locale::forLanguageTag)
                .flatMap(Months::of)
                .collect(Collectors.toUnmodifiableSet());

        private static Stream<String> of(Locale locale) {
            return Stream.of(Month.values())
                    .flatMap(month -> Stream.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)
                            .map(style -> bare(month.getDisplayName(style, locale), locale)));
        }
    }
}
