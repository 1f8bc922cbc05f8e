package dev.lookback.series.moment.words;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names of months and weekdays in many languages, full and abbreviated, in any case, with or without accents. No name stands for
 * two months: Croatian, whose listopad is October where it is November in Czech and Polish, is left out.
 */
public final class CalendarNames {

    static final List<String> LANGUAGES = List.of(
            "en", "de", "de-AT", "fr", "fr-CA", "es", "pt", "it", "nl", "pl", "cs", "sv", "da", "nb", "nn", "fi", "ru",
            "tr", "uk", "hu", "ro", "el", "sk", "ca", "et", "lt", "lv", "sl", "bg", "id");

    /** Usual abbreviations and spellings that CLDR lacks, from January on; a bar separates months, a blank names of one month. */
    private static final List<String> MORE_MONTHS = List.of(
            "jan|feb febr|mar|apr|may|jun|jly|aug|sept|oct|nov|dec",
            "jaen jaenner|feber|maerz mrz maer|apr|mai|juni|juli|aug|sept|okt|nov|dez",
            "jan janv|fev fevr|mars|avr|mai|juin jun|juil jul juill|aou|sep sept|oct|nov|dec",
            "enero|feb|mzo|abr|mayo|jun|jul|agto|sep set setiembre|octbre|nov|dic",
            "jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez",
            "genn|febbr|mar|apr|magg|giu|lugl|ago|sett|ott|nov|dic",
            "jan|feb|mrt|apr|mei|jun|jul|aug|sept|okt|nov|dec",
            "stycz|lut|mar|kwiec|maj|czer czerw|lip|sierp|wrzes|pazdz|list|grudz",
            "jan|feb|mars|april|maj|juni|juli|aug|sept|okt|nov|dec",
            "tammi|helmi|maalis|huhti|touko|kesa|heina|elo|syys|loka|marras|joulu",
            "янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек",
            "一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月");

    private static final String MORE_DAYS = "mon mo lun lu seg 星期一 周一 週一 月 월 一|tue tues di mar ma ter 星期二 周二 週二 火 화 二"
            + "|wed weds mi mer me mie qua 星期三 周三 週三 水 수 三|thu thur thurs do jeu je jue qui gio 星期四 周四 週四 木 목 四"
            + "|fri fr ven ve vie sex 星期五 周五 週五 金 금 五|sat sa sam sab 星期六 周六 週六 土 토 六"
            + "|sun so dim di dom 星期日 星期天 周日 週日 日 일 天";

    /** Of the weekdays in Portuguese, which may be missing. */
    public static final String DAY_ENDING = "-feira";

    public static final NameTable MONTHS;
    public static final NameTable WEEKDAYS;

    /** Words behind the number of a month. */
    public static final NameTable MONTH_MARKS = new NameTable(Map.of("月", 1, "월", 1));

    /** Full names that are no abbreviation in any of the languages. */
    private static final NameTable LONG_MONTHS;

    static {
        Map<String, Integer> full = new TreeMap<>();
        Map<String, Integer> months = new HashMap<>();
        Map<String, Integer> days = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                full.putIfAbsent(name(month.getDisplayName(TextStyle.FULL, locale)), month.getValue());
                full.putIfAbsent(name(month.getDisplayName(TextStyle.FULL_STANDALONE, locale)), month.getValue());
                months.putIfAbsent(name(month.getDisplayName(TextStyle.SHORT, locale)), month.getValue());
                months.putIfAbsent(name(month.getDisplayName(TextStyle.SHORT_STANDALONE, locale)), month.getValue());
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    String name = name(day.getDisplayName(style, locale));
                    if (name.length() > 1) { // a single letter is a mark of something else
                        days.putIfAbsent(name, day.getValue());
                        days.putIfAbsent(name.replace(DAY_ENDING, ""), day.getValue());
                    }
                }
            }
        }
        MORE_MONTHS.forEach(names -> add(names, months));
        add(MORE_DAYS, days);
        for (DayOfWeek day : DayOfWeek.values()) {
            for (String language : List.of("ja", "ko")) {
                String name = day.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language));
                days.putIfAbsent(name, day.getValue());
            }
        }
        full.keySet().removeAll(months.keySet());
        LONG_MONTHS = new NameTable(full);
        months.putAll(full);
        MONTHS = new NameTable(months);
        WEEKDAYS = new NameTable(days);
    }

    private static final NameTable ERAS = new NameTable(Map.of("明治", 1, "大正", 2, "昭和", 3, "平成", 4, "令和", 5));
    private static final int[] YEARS_BEFORE_ERA = {0, 1867, 1911, 1925, 1988, 2018};

    /** Bytes of the name of an era. */
    public static final int ERA_LENGTH = 6;

    private CalendarNames() {}

    /** Year before the first of the Japanese era whose name begins here; 0 if there is none. */
    public static int yearBeforeEra(byte[] text, int at, int to) {
        return to - at < ERA_LENGTH ? 0 : YEARS_BEFORE_ERA[ERAS.number(text, at, at + ERA_LENGTH)];
    }

    public static boolean isLongMonth(String name) {
        return LONG_MONTHS.number(name) > 0;
    }

    private static void add(String names, Map<String, Integer> into) {
        String[] each = names.split("\\|");
        for (int i = 0; i < each.length; i++) {
            for (String name : each[i].split(" ")) {
                into.putIfAbsent(name, i + 1);
            }
        }
    }

    /** The name without the article that some languages put before it, and without the dot of an abbreviation. */
    private static String name(String shown) {
        String name = PlainLetters.of(shown);
        for (String article : List.of("de ", "d’", "d'")) {
            name = name.startsWith(article) ? name.substring(article.length()) : name;
        }
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
