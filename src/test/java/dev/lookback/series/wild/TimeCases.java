package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** Times as they are written: orders, languages, clocks, precisions. */
final class TimeCases {

    private static final String FROM = "2024-01-01";
    private static final String TO = "2024-02-09";
    private static final String HOURS_TO = "2024-01-03T11:00";

    private TimeCases() {}

    static List<WildCase> cases() {
        List<WildCase> cases = new ArrayList<>(List.of(
                days("year-month-day-slashes", i -> f(d(i), "yyyy/M/d")),
                days("year-month-day-dots", i -> f(d(i), "yyyy.MM.dd")),
                days("year-month-day-spaces", i -> f(d(i), "yyyy MM dd")),
                days("year-month-day-underscores", i -> f(d(i), "yyyy_MM_dd")),
                days("compact-days", i -> f(d(i), "yyyyMMdd")),
                days("compact-two-digit-years", i -> f(d(i), "yyMMdd")),
                days("day-first-two-digit-years", i -> f(d(i), "dd.MM.yy")),
                days("month-first-two-digit-years", i -> f(d(i), "M/d/yy")),
                days("weekday-before", i -> f(d(i), "EEEE d MMMM yyyy")),
                days("weekday-short-before", i -> f(d(i), "EEE dd.MM.yyyy")),
                days("weekday-after", i -> f(d(i), "yyyy-MM-dd (EEE)")),
                days("month-name-first", i -> f(d(i), "MMMM d yyyy")),
                days(
                        "ordinals",
                        i -> f(d(i), "MMMM ")
                                + d(i).getDayOfMonth()
                                + (d(i).getDayOfMonth() % 10 == 1 && d(i).getDayOfMonth() != 11
                                        ? "st "
                                        : d(i).getDayOfMonth() % 10 == 2 && d(i).getDayOfMonth() != 12
                                                ? "nd "
                                                : d(i).getDayOfMonth() % 10 == 3 && d(i).getDayOfMonth() != 13
                                                        ? "rd "
                                                        : "th ")
                                + d(i).getYear()),
                days("day-of-year", i -> f(d(i), "yyyy-DDD")),
                days("day-of-year-compact", i -> f(d(i), "yyyyDDD")),
                days("excel-serials", i -> String.valueOf(45292 + i)),
                days("iso-midnights-z", i -> d(i) + "T00:00:00.000Z"),
                days(
                        "month-name-with-dot-in-january",
                        i -> f(d(i), "d MMM yyyy").replace("Jan", "Jan.")),
                hours("iso-t", i -> h(i).toString()),
                hours("iso-compact", i -> f(h(i), "yyyyMMdd'T'HHmm")),
                hours("iso-compact-z", i -> f(h(i), "yyyyMMdd'T'HHmmss'Z'")),
                hours("compact-minutes", i -> f(h(i), "yyyyMMddHHmm")),
                hours("compact-seconds", i -> f(h(i), "yyyyMMddHHmmss")),
                hours("compact-space", i -> f(h(i), "yyyyMMdd HHmmss")),
                hours("compact-dash", i -> f(h(i), "yyyyMMdd-HH:mm:ss")),
                hours("dash-between", i -> f(h(i), "dd/MM/yyyy - HH:mm")),
                hours("comma-between", i -> "\"" + f(h(i), "dd/MM/yyyy, HH:mm:ss") + "\""),
                hours("hour-only", i -> f(h(i), "yyyy-MM-dd HH")),
                hours("hour-h", i -> f(h(i), "dd/MM/yyyy HH'h'")),
                hours("hour-h-minutes", i -> f(h(i), "dd/MM/yyyy HH'h'mm")),
                hours("clock-dots", i -> f(h(i), "dd.MM.yyyy HH.mm.ss")),
                hours("clock-uhr", i -> f(h(i), "dd.MM.yyyy HH:mm 'Uhr'")),
                hours("am-pm-dots", i -> f(h(i), "MM/dd/yyyy hh:mm ") + (h(i).getHour() < 12 ? "a.m." : "p.m.")),
                hours("am-pm-tight", i -> f(h(i), "M/d/yyyy h:mma").toLowerCase(Locale.ROOT)),
                hours("clock-first", i -> f(h(i), "HH:mm dd.MM.yyyy")),
                hours("zone-word", i -> f(h(i), "yyyy-MM-dd HH:mm:ss") + " CET"),
                hours("zone-region", i -> h(i) + "+01:00[Europe/Berlin]"),
                hours("offset-short", i -> f(h(i), "yyyy-MM-dd HH:mm:ss") + "+01"),
                hours("range-short-end", i -> f(h(i), "yyyy-MM-dd HH:mm") + "-" + f(h(i + 1), "HH:mm")),
                hours("range-iso", i -> h(i) + "Z/" + h(i + 1) + "Z"),
                hours("range-dash", i -> f(h(i), "dd.MM.yyyy HH:mm") + "–" + f(h(i + 1), "dd.MM.yyyy HH:mm")),
                hours("epoch-seconds", i -> String.valueOf(h(i).toEpochSecond(java.time.ZoneOffset.UTC))),
                hours("epoch-float", i -> h(i).toEpochSecond(java.time.ZoneOffset.UTC) + ".0"),
                hours(
                        "epoch-exponent",
                        i -> String.format(Locale.ROOT, "%.9E", (double) h(i).toEpochSecond(java.time.ZoneOffset.UTC))
                                .replace("E+0", "E")),
                columns("date-and-hour", "Date,Hour", i -> f(h(i), "yyyy-MM-dd,H")),
                columns("date-and-hour-ending", "Date,HE", i -> f(h(i), "MM/dd/yyyy,") + (h(i).getHour() + 1)),
                columns("date-and-hour-hundreds", "DATE;HOUR", i -> f(h(i), "yyyyMMdd;") + h(i).getHour() * 100),
                columns("date-and-clock", "Date;Time", i -> f(h(i), "dd/MM/yyyy;HH.mm.ss")),
                columns("date-and-clock-compact", "Date,Time", i -> f(h(i), "yyyy.MM.dd,HHmm")),
                columns(
                        "date-and-clock-no-zeros",
                        "Date,Time",
                        i -> f(h(i), "yyyyMMdd,") + Integer.parseInt(f(h(i), "HHmmss"))),
                columns("date-and-am-pm", "Date,Time", i -> f(h(i), "M/d/yyyy,h:mm a")),
                columns("clock-and-date", "Time,Date", i -> f(h(i), "HH:mm,yyyy-MM-dd")),
                columns("four-columns", "Year,Month,Day,Hour", i -> f(h(i), "yyyy,M,d,H")),
                columns("five-columns", "YY MM DD hh mm", i -> f(h(i), "yy MM dd HH mm")),
                columns("six-columns", "year;month;day;hour;minute;second", i -> f(h(i), "yyyy;M;d;H;m;s")),
                columns("german-parts", "Jahr;Monat;Tag;Stunde", i -> f(h(i), "yyyy;M;d;H")),
                columns("hour-range-column", "Datum;Stunde", i -> f(h(i), "dd.MM.yyyy;HH") + "-" + f(h(i + 1), "HH")),
                columns("h-prefixed-hours", "Date,Hour", i -> f(h(i), "yyyy-MM-dd,") + "H" + (h(i).getHour() + 1)),
                WildCase.of(
                                "clock-24-ending",
                                table(
                                        "Date,Time,load",
                                        60,
                                        i -> f(h(i), "yyyy-MM-dd,") + String.format("%02d:00", h(i).getHour() + 1) + ","
                                                + s(w(i))))
                        .rows(60)
                        .span("2024-01-01T01:00", "2024-01-03T12:00")
                        .inputs("load")
                        .skipped(0),
                WildCase.of(
                                "day-first-monthly-dots",
                                table("Datum;Wert", 24, i -> f(m(i), "dd.MM.yyyy") + ";" + c(w(i))))
                        .rows(24)
                        .span("2020-01-01", "2021-12-01"),
                WildCase.of("month-first-monthly", table("Date,Value", 24, i -> f(m(i), "MM/dd/yyyy") + "," + s(w(i))))
                        .rows(24)
                        .span("2020-01-01", "2021-12-01")
                        .later("runner-up: month first is 24 months only this way"),
                WildCase.of(
                                "twelve-first-days-of-months",
                                table("Date,Value", 12, i -> f(d(i), "MM/dd/yyyy") + "," + s(w(i))))
                        .rows(12)
                        .span(FROM, "2024-12-01")
                        .later("runner-up: twelve days, month first"),
                WildCase.of(
                                "twelve-days-or-months",
                                table("Date,Value", 12, i -> f(d(i), "dd/MM/yyyy") + "," + s(w(i))))
                        .rows(12)
                        .later("runner-up, whichever is chosen: daily and monthly are both even"),
                WildCase.of("month-first-days", table("Date,Value", 40, i -> f(d(i), "MM/dd/yyyy") + "," + s(w(i))))
                        .rows(40)
                        .span(FROM, TO),
                WildCase.of(
                                "day-first-weekly",
                                table(
                                        "Date,Value",
                                        40,
                                        i -> f(LocalDate.of(2010, 2, 5).plusWeeks(i), "dd/MM/yyyy") + "," + s(w(i))))
                        .rows(40)
                        .span("2010-02-05", "2010-11-05"),
                WildCase.of(
                                "two-digit-year-first",
                                table(
                                        "date,close",
                                        40,
                                        i -> f(LocalDate.of(2020, 1, 30).plusDays(i), "yy/MM/dd") + "," + s(w(i))))
                        .rows(40)
                        .span("2020-01-30", "2020-03-09"),
                WildCase.of(
                                "two-digit-years-of-last-century",
                                table(
                                        "date,close",
                                        40,
                                        i -> f(LocalDate.of(1995, 6, 1).plusMonths(3L * i), "dd-MMM-yy") + ","
                                                + s(w(i))))
                        .rows(40)
                        .span("1995-06-01", "2005-03-01"),
                WildCase.of(
                                "two-digit-years-from-1962",
                                table(
                                        "date,close",
                                        40,
                                        i -> f(LocalDate.of(1962, 1, 2).plusDays(i), "MM/dd/yy") + "," + s(w(i))))
                        .rows(40)
                        .span("1962-01-02", "1962-02-10"),
                months("months-numbers-dots", i -> f(m(i), "MM.yyyy")),
                months("months-numbers-slashes", i -> f(m(i), "MM/yyyy")),
                months("months-numbers-dash", i -> f(m(i), "M-yyyy")),
                months("months-year-first-slash", i -> f(m(i), "yyyy/MM")),
                months("months-dot", i -> f(m(i), "yyyy.MM")),
                months("months-compact", i -> f(m(i), "yyyyMM")),
                months("months-name-short-year", i -> f(m(i), "MMM yy")),
                months("months-name-dash-year", i -> f(m(i), "MMM-yyyy")),
                months("months-name-apostrophe", i -> f(m(i), "MMM ''yy")),
                months("months-name-upper", i -> f(m(i), "yyyy MMM").toUpperCase(Locale.ROOT)),
                months("months-name-dot", i -> f(m(i), "MMM. yyyy")),
                columnsOfMonths("months-two-columns", "Year,Month", i -> f(m(i), "yyyy,M")),
                columnsOfMonths("months-two-columns-name", "Year,Month", i -> f(m(i), "yyyy,MMMM")),
                columnsOfMonths("months-month-column-first", "Month,Year", i -> f(m(i), "MM,yyyy")),
                WildCase.of("months-two-columns-no-header", rows(36, i -> f(m(i), "yyyy M ") + s(w(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs(1)
                        .value("#0", 0, 100),
                WildCase.of(
                                "decimal-years",
                                table(
                                        "year value",
                                        60,
                                        i -> String.format(Locale.ROOT, "%.4f", 2000 + i / 12.0) + " " + s(w(i))))
                        .rows(60)
                        .inputs("value")
                        .at(0, "2000-01-01")
                        .at(12, "2001-01-01"),
                WildCase.of("years", table("Jahr;Wert", 40, i -> (1950 + i) + ";" + c(w(i))))
                        .rows(40)
                        .span("1950-01-01", "1989-01-01")
                        .inputs("Wert"),
                WildCase.of("years-dot-zero", table("year,value", 40, i -> (1950 + i) + ".0," + s(w(i))))
                        .rows(40)
                        .span("1950-01-01", "1989-01-01")
                        .inputs("value"),
                WildCase.of("years-far-back", table("year,rings", 60, i -> (1000 + i) + "," + s(w(i))))
                        .rows(60)
                        .inputs("rings")
                        .later("times before 1600"),
                WildCase.of(
                                "fiscal-years",
                                table(
                                        "Year,Revenue",
                                        20,
                                        i -> (2000 + i) + "/" + String.format("%02d", (1 + i) % 100) + "," + s(w(i))))
                        .rows(20)
                        .span("2000-01-01", "2019-01-01")
                        .inputs("Revenue"),
                WildCase.of("month-ends", table("Date,y", 40, i -> m(i + 1).minusDays(1) + "," + s(w(i))))
                        .rows(40)
                        .span("2020-01-31", "2023-04-30")
                        .later("rhythm month ends"),
                WildCase.of(
                                "hour-24",
                                table(
                                        "time,load",
                                        48,
                                        i -> (h(i + 1).getHour() == 0
                                                        ? f(h(i), "yyyy-MM-dd") + " 24:00"
                                                        : f(h(i + 1), "yyyy-MM-dd HH:mm"))
                                                + "," + s(w(i))))
                        .rows(48)
                        .span("2024-01-01T01:00", "2024-01-03")
                        .skipped(0),
                WildCase.of("clock-only", table("time,load", 60, i -> f(min(i), "HH:mm") + "," + s(w(i))))
                        .rows(60)
                        .inputs("load")
                        .value("load", 0, 100),
                WildCase.of(
                                "milliseconds-comma",
                                table(
                                        "time;v",
                                        60,
                                        i -> f(min(0).plusNanos(20_000_000L * i), "yyyy-MM-dd HH:mm:ss,SSS") + ";"
                                                + s(w(i))))
                        .rows(60)
                        .span(FROM, "2024-01-01T00:00:01.180"),
                WildCase.of(
                                "milliseconds-colon",
                                table(
                                        "time;v",
                                        60,
                                        i -> f(min(0).plusNanos(20_000_000L * i), "dd.MM.yyyy HH:mm:ss:SSS") + ";"
                                                + s(w(i))))
                        .rows(60)
                        .span(FROM, "2024-01-01T00:00:01.180"),
                WildCase.of("two-times", table("created,updated,v", 40, i -> h(i) + "," + h(i + 100) + "," + s(w(i))))
                        .rows(40)
                        .span(FROM, "2024-01-02T15:00")
                        .inputs("v"),
                WildCase.of(
                                "epoch-millis-to-micros",
                                rows(
                                        60,
                                        i -> (i < 30
                                                        ? h(i).toEpochSecond(java.time.ZoneOffset.UTC) + "000"
                                                        : h(i).toEpochSecond(java.time.ZoneOffset.UTC) + "000000")
                                                + "," + s(w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .later("the change is said"),
                WildCase.of(
                                "day-first-then-changed",
                                table("Date,v", 40, i -> f(d(i), i < 20 ? "dd/MM/yyyy" : "yyyy-MM-dd") + "," + s(w(i))))
                        .rows(40)
                        .span(FROM, TO)
                        .skipped(0),
                WildCase.of(
                                "clock-change-autumn",
                                table(
                                        "time,y",
                                        60,
                                        i -> f(
                                                        LocalDateTime.parse("2024-10-26T00:00")
                                                                .plusHours(i < 27 ? i : i - 1),
                                                        "yyyy-MM-dd HH:mm")
                                                + "," + s(w(i))))
                        .rows(60)
                        .span("2024-10-26", "2024-10-28T10:00")
                        .later("a clock change, not two series")));
        for (Language language : LANGUAGES) {
            cases.add(language.months());
            cases.add(language.days());
        }
        return List.copyOf(cases);
    }

    /** Language with names of months; patterns as people write dates in it. */
    private record Language(String tag, String day, String header) {

        WildCase months() {
            Locale locale = Locale.forLanguageTag(tag);
            return WildCase.of(
                            "months-" + tag,
                            table(
                                    header,
                                    36,
                                    i -> m(i).getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale) + " "
                                            + m(i).getYear() + ";" + c(w(i))))
                    .rows(36)
                    .span("2020-01-01", "2022-12-01")
                    .value("#0", 1, w(1))
                    .skipped(0);
        }

        WildCase days() {
            Locale locale = Locale.forLanguageTag(tag);
            return WildCase.of(
                            "days-" + tag,
                            table(
                                    header,
                                    40,
                                    i -> f(LocalDate.of(2023, 1, 20).plusDays(9L * i), day, locale) + ";" + c(w(i))))
                    .rows(40)
                    .span("2023-01-20", "2024-01-06")
                    .value("#0", 1, w(1))
                    .skipped(0);
        }
    }

    private static final List<Language> LANGUAGES = List.of(
            new Language("de", "d. MMM yyyy", "Datum;Wert"),
            new Language("fr", "d MMM yyyy", "Date;Valeur"),
            new Language("es", "d 'de' MMMM 'de' yyyy", "Fecha;Valor"),
            new Language("pt", "d 'de' MMM 'de' yyyy", "Data;Valor"),
            new Language("it", "d MMM yyyy", "Data;Valore"),
            new Language("nl", "d MMMM yyyy", "Datum;Waarde"),
            new Language("pl", "d MMMM yyyy", "Data;Wartość"),
            new Language("cs", "d. MMMM yyyy", "Datum;Hodnota"),
            new Language("tr", "d MMM yyyy", "Tarih;Değer"),
            new Language("sv", "d MMM yyyy", "Datum;Värde"),
            new Language("fi", "d. MMMM yyyy", "Päivä;Arvo"),
            new Language("hu", "yyyy. MMMM d.", "Dátum;Érték"),
            new Language("ru", "d MMM yyyy", "Дата;Значение"),
            new Language("el", "d MMM yyyy", "Ημερομηνία;Τιμή"));

    private static WildCase days(String name, IntFunction<String> time) {
        return WildCase.of(name, table("date,value", 40, i -> time.apply(i) + "," + s(w(i))))
                .rows(40)
                .span(FROM, TO)
                .inputs("value")
                .value("value", 39, w(39))
                .skipped(0);
    }

    private static WildCase hours(String name, IntFunction<String> time) {
        return WildCase.of(name, table("time,value", 60, i -> time.apply(i) + "," + s(w(i))))
                .rows(60)
                .span(FROM, HOURS_TO)
                .inputs("value")
                .value("value", 59, w(59))
                .skipped(0);
    }

    private static WildCase months(String name, IntFunction<String> time) {
        return WildCase.of(name, table("month,value", 36, i -> time.apply(i) + "," + s(w(i))))
                .rows(36)
                .span("2020-01-01", "2022-12-01")
                .inputs("value")
                .skipped(0);
    }

    /** Times over several columns. */
    private static WildCase columns(String name, String header, IntFunction<String> time) {
        String mark = mark(header);
        return WildCase.of(name, table(header + mark + "load", 60, i -> time.apply(i) + mark + s(w(i))))
                .rows(60)
                .span(FROM, HOURS_TO)
                .inputs("load")
                .target("load")
                .skipped(0);
    }

    private static WildCase columnsOfMonths(String name, String header, IntFunction<String> time) {
        String mark = mark(header);
        return WildCase.of(name, table(header + mark + "load", 36, i -> time.apply(i) + mark + s(w(i))))
                .rows(36)
                .span("2020-01-01", "2022-12-01")
                .inputs("load")
                .target("load")
                .skipped(0);
    }

    private static String mark(String header) {
        return header.contains(",") ? "," : header.contains(";") ? ";" : " ";
    }
}
