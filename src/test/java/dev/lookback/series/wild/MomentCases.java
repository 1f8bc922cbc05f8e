package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** Rarer forms of times: marks, languages, runs of digits, weeks and quarters, ranges, clocks beside dates, other calendars. */
final class MomentCases {

    private static final String DAYS =
            "yyyy\\MM\\dd|dd\\MM\\yyyy|yyyy–MM–dd|yyyy‑MM‑dd|'X'yyyy.MM.dd|'#'yyyy-MM-dd'#'|dd_MM_yyyy|yyyy:MM:dd|yyyy-MM-dd EEE|dd.MM.yyyy'г.'";

    private static final String HOURS =
            "yyMMddHH|ddMMyyyyHH|yyyyDDDHH|yyyyDDDHHmm|yyyy-MM-dd+HH:mm|yyyy-MM-dd~HH:mm|yyyyMMdd HH"
                    + "|ddMMyyyy HHmm|yyyy-MM-dd HH.mm.ss|dd/MM/yyyy HH'h'mm|yyyy/MM/dd/HH|yyyy-DDD'T'HH:mm|HH:mm dd-MMM-yyyy";

    private static final String TWO_COLUMNS =
            "yyyy-MM-dd,HH-mm|yyyy-MM-dd,'T'HH:mm|dd/MM/yyyy,'H'HH|M/d/yyyy,h a|yyyy/DDD,HH|yyyyMMdd,HHmmss|dd.MM.yyyy,HH:mm 'Uhr'";

    /** Languages with the forms that are tried in each. */
    private static final String LANGUAGES =
            "d MMM yyyy: vi eu th sq mk af sl ca|d MMMM yyyy: vi sq mk af eu hi he fa id ms sw"
                    + "|EEE d MMM yyyy: is mk ms sw pt cs|MMM d yyyy: eu sq mk th";

    /** Of a year, a quarter or week, and the last two digits of the year. */
    private static final String QUARTERS =
            "Q%2$d'%3$02d|%1$dQ%2$dE|%2$dº trimestre %1$d|%1$dÇ%2$d|%1$d-Ç%2$d|ไตรมาส %2$d/%1$d|%2$dст quarter %1$d|%2$dQ%3$02d|T%2$d %1$d";

    private static final String WEEKS =
            "%1$d-S%2$02d|S%2$02d %1$d|W%2$d'%3$02d|CW%2$02d/%3$02d|KW%2$02d/%1$d|%1$d-KW%2$02d|Week %2$d, %1$d";

    private static final String YEARS = "%d*|%d p|yr%d|FY%d|%d (est.)|%d г.|CY %d";

    private final List<WildCase> all = new ArrayList<>();

    private MomentCases() {}

    static List<WildCase> cases() {
        MomentCases cases = new MomentCases();
        cases.days();
        cases.hours();
        cases.periods();
        cases.ranges();
        cases.midnights();
        return List.copyOf(cases.all);
    }

    private void add(String name, int n, IntFunction<String> time, IntFunction<LocalDateTime> right) {
        add(name, "Date", n, time, right);
    }

    private void add(String name, String header, int n, IntFunction<String> time, IntFunction<LocalDateTime> right) {
        String text = table(header + ";v", n, i -> time.apply(i) + ";" + s(w(i)));
        all.add(WildCase.of("moment-" + name.replace(' ', '_'), text)
                .named("moment-" + all.size() + ".csv")
                .rows(n)
                .span(right.apply(0).toString(), right.apply(n - 1).toString())
                .at(n / 2 + 1, right.apply(n / 2 + 1).toString())
                .inputs("v")
                .skipped(0)
                .value("v", 1, w(1)));
    }

    private void days() {
        IntFunction<LocalDateTime> day = i -> d(i).atStartOfDay();
        for (String form : DAYS.split("\\|")) {
            add(form, 45, i -> f(d(i), form), day);
        }
        for (String line : LANGUAGES.split("\\|")) {
            String form = line.substring(0, line.indexOf(':'));
            for (String tag : line.substring(form.length() + 2).split(" ")) {
                add(form + " " + tag, 45, i -> f(d(i), form, Locale.forLanguageTag(tag)), day);
            }
        }
        add("letter behind months", "Month", 30, i -> f(m(i), "MMM yyyy'p'"), i -> m(i).atStartOfDay());
        add("one in words", 45, i -> i == 0 ? "1 Jan 2024" : d(i).toString(), day);
        add("persian", "تاریخ", 20, i -> String.format("1402/10/%02d", 11 + i), day);
        add("persian digits", "تاریخ", 20, i -> "140210" + (11 + i), day);
    }

    private void hours() {
        for (String form : HOURS.split("\\|")) {
            add(form, "Time", 60, i -> f(h(i), form), i -> h(i));
        }
        for (String form : TWO_COLUMNS.split("\\|")) {
            String[] forms = form.split(",");
            add(form, "Date;Hour", 60, i -> f(h(i), forms[0]) + ";" + f(h(i), forms[1]), i -> h(i));
            add(form + " first", "Time;Date", 60, i -> f(h(i), forms[1]) + ";" + f(h(i), forms[0]), i -> h(i));
        }
        add("minute of day", "Date;Minute", 96, i -> d(i / 96) + ";" + 15 * (i % 96), i -> min(15 * i));
        add(
                "half days in greek",
                "Ώρα",
                100,
                i -> f(min(15 * i), "d/M/yyyy h:mm ") + (min(15 * i).getHour() < 12 ? "πμ" : "μμ"),
                i -> min(15 * i));
    }

    private void periods() {
        for (String form : QUARTERS.split("\\|")) {
            String period = form.replace("ст", "");
            add(
                    form,
                    "Period",
                    24,
                    i -> form.contains("ст")
                            ? List.of("1st", "2nd", "3rd", "4th").get(i % 4) + " quarter " + (2015 + i / 4)
                            : String.format(period, 2015 + i / 4, i % 4 + 1, 15 + i / 4),
                    i -> LocalDate.of(2015, 1, 1).plusMonths(3L * i).atStartOfDay());
        }
        add(
                "S1 2000",
                "Period",
                24,
                i -> "S" + (i % 2 + 1) + " " + (2000 + i / 2),
                i -> LocalDate.of(2000, 1, 1).plusMonths(6L * i).atStartOfDay());
        for (String form : WEEKS.split("\\|")) {
            add(form, "Week", 80, i -> week(form, i), i -> monday(i).atStartOfDay());
        }
        for (String form : YEARS.split("\\|")) {
            add(
                    form,
                    "Year",
                    50,
                    i -> String.format(form, 1970 + i),
                    i -> LocalDate.of(1970 + i, 1, 1).atStartOfDay());
        }
    }

    private void ranges() {
        IntFunction<LocalDateTime> monday = i -> monday(i).atStartOfDay();
        add(
                "range MMM d - MMM d yyyy",
                "Week",
                80,
                i -> f(monday(i), "MMM d") + " - " + f(sunday(i), "MMM d yyyy"),
                monday);
        add(
                "range dd.MM. - dd.MM.yyyy",
                "Woche",
                80,
                i -> f(monday(i), "dd.MM.") + " - " + f(sunday(i), "dd.MM.yyyy"),
                monday);
        add(
                "range d MMM – d MMM yyyy",
                "Week",
                80,
                i -> f(monday(i), "d MMM") + " – " + f(sunday(i), "d MMM yyyy"),
                monday);
        add("range d-d MMM yyyy", "Week", 4, i -> f(monday(i), "d") + "-" + f(sunday(i), "d MMM yyyy"), monday);
        add("range MMM d-d, yyyy", "Week", 4, i -> f(monday(i), "MMM d") + "-" + f(sunday(i), "d, yyyy"), monday);
    }

    private void midnights() {
        IntFunction<LocalDateTime> end = i -> min(15 * (i + 1));
        add("midnight ends its day", 192, i -> f(d(i / 96), "dd.MM.yyyy ") + f(end.apply(i), "HH:mm"), end);
        add(
                "midnight ends its day 2",
                "Datum;Zeit",
                192,
                i -> f(d(i / 96), "dd.MM.yyyy;") + f(end.apply(i), "HH:mm"),
                end);
        add("midnight begins its day", "Datum;Zeit", 192, i -> f(end.apply(i), "dd.MM.yyyy;HH:mm"), end);
    }

    private static LocalDate monday(int i) {
        return LocalDate.of(2023, 1, 2).plusWeeks(i);
    }

    private static LocalDate sunday(int i) {
        return monday(i).plusDays(6);
    }

    private static String week(String form, int i) {
        int year = monday(i).get(IsoFields.WEEK_BASED_YEAR);
        return String.format(form, year, monday(i).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), year % 100);
    }
}
