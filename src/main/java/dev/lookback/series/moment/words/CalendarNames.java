package dev.lookback.series.moment.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names of months and weekdays in many languages, full and abbreviated, in any case, with or without accents. No name stands for
 * two months but in Croatian, whose listopad is October where it is November in Czech and Polish.
 */
public final class CalendarNames {

    /** Of the weekdays in Portuguese, which may be missing. */
    public static final String DAY_ENDING = "-feira";

    public static final NameTable MONTHS =
            table(NameLists.SHORT_MONTHS, NameLists.FULL_MONTHS, NameLists.MORE_MONTHS, NameLists.CROATIAN_MONTHS);

    /** Names in Croatian, also those that stand for other months elsewhere. */
    public static final NameTable CROATIAN_MONTHS = table(NameLists.CROATIAN_MONTHS, NameLists.CROATIAN_HOMONYMS);

    private static final NameTable ONLY_CROATIAN = table(NameLists.CROATIAN_MONTHS);

    /** Roman numbers of months. */
    public static final NameTable ROMAN_MONTHS = table(NameLists.ROMAN);

    public static final NameTable WEEKDAYS = table(NameLists.WEEKDAYS);

    /** Quarters of a year that are not written in digits. */
    public static final NameTable QUARTERS = table(NameLists.ROMAN.subList(0, 4), List.of("一", "二", "三", "四"));

    /** Words behind the number of a month. */
    public static final NameTable MONTH_MARKS = new NameTable(Map.of("月", 1, "월", 1));

    /** Full names that are no abbreviation in any of the languages. */
    private static final NameTable LONG_MONTHS = table(NameLists.FULL_MONTHS, NameLists.MORE_MONTHS);

    private static final NameTable ERAS = new NameTable(Map.of("明治", 1, "大正", 2, "昭和", 3, "平成", 4, "令和", 5));
    private static final int[] YEARS_BEFORE_ERA = {0, 1867, 1911, 1925, 1988, 2018};

    /** Bytes of the name of an era. */
    private static final int ERA_LENGTH = 6;

    /** Letters of the eras. */
    private static final String ERA_LETTERS = "-mtshr";

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private CalendarNames() {}

    /** Year before the first of the Japanese era whose name or letter begins here; 0 if there is none. */
    public static int yearBeforeEra(byte[] text, int at, int to) {
        if (at < to && text[at] > 0) {
            return YEARS_BEFORE_ERA[Math.max(0, ERA_LETTERS.indexOf(text[at] | 0x20))];
        }
        return to - at < ERA_LENGTH ? 0 : YEARS_BEFORE_ERA[ERAS.number(text, at, at + ERA_LENGTH)];
    }

    /** Bytes of the era's name or letter here. */
    public static int eraLength(byte[] text, int at) {
        return text[at] > 0 ? 1 : ERA_LENGTH;
    }

    public static boolean isLongMonth(String name) {
        return LONG_MONTHS.number(name) > 0;
    }

    /** Whether months in the cells have names that are Croatian only. */
    public static boolean areCroatian(List<String> cells) {
        return cells.stream()
                .flatMap(NO_LETTERS::splitAsStream)
                .anyMatch(word -> !word.isEmpty() && ONLY_CROATIAN.number(word) > 0);
    }

    @SafeVarargs
    private static NameTable table(List<String>... lists) {
        Map<String, Integer> numbers = new HashMap<>();
        for (List<String> list : lists) {
            add(list, numbers);
        }
        return new NameTable(numbers);
    }

    private static void add(List<String> names, Map<String, Integer> into) {
        for (int i = 0; i < names.size(); i++) {
            for (String name :
                    names.get(i).isEmpty() ? new String[0] : names.get(i).split(" ")) {
                into.put(name, i + 1);
            }
        }
    }
}
