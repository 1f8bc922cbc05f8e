package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Pitfalls of silent loss: clocks under names that nobody knows, times that never change, dates without a year, blank keys, years and
 * dates above a table, footers of cells, and the order of day and month.
 */
final class PitfallCases {

    private static final List<String> CLOCKS =
            List.of("Tijdstip", "Klockslag", "Kello", "Időpont", "Čas od", "เวลา", "الوقت", "colB", "Verschiedenes");

    private PitfallCases() {}

    static List<WildCase> cases() {
        return Stream.of(clocks(), constants(), delimiters(), yearless(), keys(), years(), above(), footers(), orders())
                .flatMap(List::stream)
                .toList();
    }

    private static List<WildCase> clocks() {
        Stream<WildCase> named = CLOCKS.stream()
                .map(name -> hours(
                        "clock-named-" + name.toLowerCase(Locale.ROOT).replace(' ', '-'),
                        "Datum;" + name + ";Verbruik",
                        i -> f(h(i), "dd-MM-yyyy;HH:mm") + ";" + c(w(i))));
        Stream<WildCase> others = Stream.of(
                hours("clock-month-first", "day,x,v", i -> f(h(i), "MM-dd-yyyy,HH:mm") + "," + s(w(i))),
                hours(
                        "clock-without-header",
                        f(h(0), "yyyy-MM-dd,HH:mm,") + s(w(0)),
                        1,
                        i -> f(h(i), "yyyy-MM-dd,HH:mm,") + s(w(i))),
                hours("clock-hours-only", "Datum;Sat;Iznos", i -> f(h(i), "dd.MM.yyyy;H") + ";" + c(w(i))),
                hours("clock-seconds", "Datum;Stoppuhr;Wert", i -> f(h(i), "dd.MM.yyyy;HH:mm:ss") + ";" + c(w(i))),
                hours("clock-point", "Datum;Kl;Värde", i -> f(h(i), "yyyy-MM-dd;HH.mm") + ";" + c(w(i))),
                hours("clock-point-unknown", "Datum;x;Wert", i -> f(h(i), "dd.MM.yyyy;HH.mm") + ";" + c(w(i))),
                hours("clock-half-days", "Day,At,v", i -> f(h(i), "yyyy-MM-dd,h:mm a") + "," + s(w(i))),
                hours(
                        "clock-behind",
                        "Datum;Wert;Irgendwann",
                        i -> f(h(i), "dd.MM.yyyy") + ";" + c(w(i)) + ";" + f(h(i), "HH:mm")),
                WildCase.of(
                                "clock-and-series",
                                table(
                                        "Datum;Tijdstip;Meter;Verbruik",
                                        144,
                                        i -> f(h(i / 2), "dd-MM-yyyy;HH:mm") + ";" + (i % 2 == 0 ? "A" : "B") + ";"
                                                + c(w(i))))
                        .rows(72)
                        .span("2024-01-01", "2024-01-03T23:00")
                        .series("A", "A", "B"));
        return Stream.concat(named, others).toList();
    }

    private static List<WildCase> constants() {
        return List.of(
                hours(
                                "constant-stamp",
                                "created_at,updated_at,amount",
                                i -> f(h(i), "yyyy-MM-dd HH:mm:ss") + ",2025-05-05 10:00:00," + s(w(i)))
                        .target("amount"),
                hours(
                                "constant-stamp-before",
                                "ingested,ts,amount",
                                i -> "2025-05-05 10:00:00," + f(h(i), "yyyy-MM-dd HH:mm:ss") + "," + s(w(i)))
                        .target("amount"),
                hours(
                                "constant-stamp-iso",
                                "time,wind,lastUpdated",
                                i -> f(h(i), "yyyy-MM-dd'T'HH:mm:ss") + "," + s(w(i)) + ",2025-05-05T10:00:00")
                        .target("wind"),
                hours(
                                "constant-stamp-german",
                                "von;exportiert am;wert",
                                i -> f(h(i), "dd.MM.yyyy HH:mm") + ";05.05.2025 10:00;" + c(w(i)))
                        .target("wert"),
                hours(
                                "two-stamps-in-turn",
                                "created_at,batch_at,amount",
                                i -> f(h(i), "yyyy-MM-dd HH:mm:ss")
                                        + (i < 36 ? ",2024-01-02 12:30:00," : ",2024-01-04 00:30:00,")
                                        + s(w(i)))
                        .target("amount"),
                days("constant-date", "Datum;Stand;Wert", i -> f(d(i), "dd.MM.yyyy") + ";31.12.2025;" + c(w(i)))
                        .target("Wert"));
    }

    private static List<WildCase> delimiters() {
        return List.of(
                days(
                                "percent-before",
                                "Tarih;Oran",
                                i -> f(d(i), "dd.MM.yyyy") + ";" + (i % 3 == 0 ? "-%" : "%") + c(w(i)))
                        .value("Oran", 1, w(1))
                        .value("Oran", 3, -w(3)),
                days("percent-before-spaced", "Data;Errenta", i -> f(d(i), "yyyy/MM/dd") + ";% " + c(w(i)))
                        .value("Errenta", 1, w(1)),
                days(
                                "percent-before-beside",
                                "Tarih;Faiz;Kur",
                                i -> f(d(i), "dd.MM.yyyy") + ";%" + c(w(i)) + ";" + c(w(i, 1)))
                        .inputs("Faiz", "Kur"),
                WildCase.of("amounts-about", table("Datum;Menge", 40, i -> f(d(i), "dd.MM.yyyy") + ";ca. " + c(w(i))))
                        .refused("noNumbers"),
                days("tags-with-semicolons", "date,value,tags", i -> d(i) + "," + s(w(i)) + ",a;b")
                        .value("value", 1, w(1)),
                days(
                                "words-and-commas",
                                "Datum;Ort;Wert",
                                i -> f(d(i), "dd.MM.yyyy") + ";" + (i % 7 < 3 ? "Ulm" : "Köln") + ";" + c(w(i)))
                        .value("Wert", 1, w(1)));
    }

    private static List<WildCase> yearless() {
        return List.of(
                timeless("yearless-month-day", "Date,Value", i -> f(d(i), "MMM dd") + "," + s(w(i))),
                timeless("yearless-day-month", "Date,Value", i -> f(d(i), "d-MMM") + "," + s(w(i))),
                timeless("yearless-points", "Datum;Wert", i -> f(d(i), "dd.MM.") + ";" + c(w(i))),
                timeless("yearless-numbers", "Date,Value", i -> f(d(i), "MM-dd") + "," + s(w(i))),
                timeless("yearless-slashes", "Date,Value", i -> f(d(i), "M/d") + "," + s(w(i))),
                timeless("yearless-hours", "Time,Value", i -> f(h(i), "MMM dd HH:mm:ss") + "," + s(w(i))),
                timeless("yearless-hours-numbers", "Time,Value", i -> f(h(i), "MM-dd HH:mm") + "," + s(w(i))),
                timeless("yearless-german", "Datum;Wert", i -> f(d(i), "d. MMMM", Locale.GERMAN) + ";" + c(w(i))),
                months("short-years-months", "Month,Value", i -> f(m(i), "MMM yy") + "," + s(w(i))),
                months("short-years-dashes", "Month,Value", i -> f(m(i), "MMM-yy") + "," + s(w(i))),
                months("short-years-first", "Month,Value", i -> f(m(i), "yy-MMM") + "," + s(w(i))),
                months("short-years-numbers", "Month,Value", i -> f(m(i), "MM/yy") + "," + s(w(i))),
                months("short-years-backwards", "Month,Value", 36, i -> f(m(35 - i), "MMM yy") + "," + s(w(35 - i))));
    }

    private static List<WildCase> keys() {
        return List.of(
                stacked("blank-code", "Entity,Code,Year,Value", List.of("Africa,", "Germany,DEU", "World,OWID_WRL"))
                        .series("Africa", "Africa", "Germany", "World"),
                stacked("namibia", "iso2,Year,Value", List.of("DE", "NA", "US")).series("DE", "DE", "NA", "US"),
                stacked("ticker-nan", "ticker,Year,Value", List.of("AAA", "NAN", "NULL"))
                        .series("AAA", "AAA", "NAN", "NULL"),
                stacked(
                                "namibia-beside-name",
                                "country,iso2,Year,Value",
                                List.of("Germany,DE", "Namibia,NA", "France,FR"))
                        .series("Germany", "Germany", "Namibia", "France"),
                stacked("blank-key-alone", "sector,Year,Value", List.of("A", "", "B"))
                        .fileRows(60));
    }

    private static List<WildCase> years() {
        IntFunction<String> days = i -> i + 1 + "," + s(w(i)) + "," + s(w(365 + i));
        return List.of(
                WildCase.of(
                                "weeks-by-years",
                                table("Week,2019,2020", 52, i -> i + 1 + "," + s(w(i)) + "," + s(w(52 + i))))
                        .rows(104)
                        .span("2018-12-31", "2020-12-21")
                        .value("#0", 0, w(0))
                        .value("#0", 52, w(52)),
                WildCase.of(
                                "weeks-by-years-german",
                                table(
                                        "KW;2019;2020;2021",
                                        52,
                                        i -> i + 1 + ";" + c(w(i)) + ";" + c(w(52 + i)) + ";" + c(w(104 + i))))
                        .rows(156)
                        .value("#0", 52, w(52)),
                WildCase.of("days-by-years", table("Day,2018,2019", 365, days))
                        .rows(730)
                        .span("2018-01-01", "2019-12-31")
                        .value("#0", 365, w(365)),
                WildCase.of(
                                "months-by-years",
                                table(
                                        "Month,2019,2020,2021",
                                        12,
                                        i -> f(m(i), "MMM") + "," + s(w(i)) + "," + s(w(12 + i)) + "," + s(w(24 + i))))
                        .rows(36)
                        .span("2019-01-01", "2021-12-01")
                        .value("#0", 12, w(12)),
                WildCase.of(
                                "weeks-named-by-years",
                                table("Woche;2019;2020", 52, i -> "KW " + (i + 1) + ";" + c(w(i)) + ";" + c(w(52 + i))))
                        .rows(104)
                        .span("2018-12-31", "2020-12-21"),
                WildCase.of(
                                "dates-by-years",
                                table(
                                        "Day,2018,2019,2020",
                                        365,
                                        i -> f(d(i + 366), "MM-dd") + "," + s(w(i)) + "," + s(w(365 + i)) + ","
                                                + s(w(730 + i))))
                        .rows(1095)
                        .span("2018-01-01", "2020-12-31")
                        .value("#0", 365, w(365)),
                WildCase.of(
                                "dates-named-by-years",
                                table(
                                        "Tag;2018;2019",
                                        365,
                                        i -> f(d(i + 366), "dd.MM.") + ";" + c(w(i)) + ";" + c(w(365 + i))))
                        .rows(730)
                        .span("2018-01-01", "2019-12-31"),
                WildCase.of(
                                "months-by-two-years",
                                table(
                                        "Monat;2019;2020",
                                        12,
                                        i -> f(m(i), "MMM", Locale.GERMAN) + ";" + c(w(i)) + ";" + c(w(12 + i))))
                        .rows(24)
                        .span("2019-01-01", "2020-12-01")
                        .value("#0", 12, w(12)),
                WildCase.of(
                                "years-as-names",
                                table(
                                        "id,2018,2019,2020",
                                        40,
                                        i -> i + 1 + "," + s(w(i)) + "," + s(w(i, 1)) + "," + s(w(i, 2))))
                        .rows(40)
                        .timeless()
                        .inputs("2018", "2019", "2020")
                        .value("2018", 0, w(0)),
                WildCase.of(
                                "years-as-only-names",
                                table("2018,2019,2020", 40, i -> 100 + i + "," + s(w(i, 1)) + "," + s(w(i, 2))))
                        .rows(40)
                        .timeless()
                        .inputs("2018", "2019", "2020")
                        .value("2018", 0, 100),
                WildCase.of("numbers-as-names", table("Year,1,2", 40, i -> 1980 + i + "," + s(w(i)) + "," + s(w(i, 1))))
                        .rows(40)
                        .span("1980-01-01", "2019-01-01")
                        .inputs("1", "2"));
    }

    private static List<WildCase> above() {
        return List.of(
                days(
                                "bundesbank-flags",
                                "\"\";BBEX3.D.USD;BBEX3.D.USD_FLAGS\n\"\";Kurs;\nEinheit;USD (US-Dollar);\n"
                                        + "Stand vom;30.04.2024 16:01:59 Uhr;",
                                i -> d(i) + ";" + c(w(i)) + ";")
                        .target("BBEX3.D.USD"),
                days(
                                "bundesbank-english",
                                "\"\",BBEX3.D.USD,BBEX3.D.USD_FLAGS\n\"\",Exchange rate,\nunit,USD (US dollar),\n"
                                        + "last update,2024-04-30 16:01:59,",
                                i -> d(i) + "," + s(w(i)) + ",")
                        .target("BBEX3.D.USD"),
                months(
                                "ons-months",
                                "\"Title\",\"CPI INDEX\"\n\"CDID\",\"D7BT\"\n\"PreUnit\",\"\"\n\"Unit\",\"Index\"\n"
                                        + "\"Release date\",\"19-02-2020\"\n\"Next release\",\"25 March 2020\"\n\"Important Notes\",",
                                i -> "\"" + f(m(i), "yyyy MMM").toUpperCase(Locale.ROOT) + "\",\"" + s(w(i)) + "\"")
                        .target("CPI INDEX"),
                months("last-updated", "Series,CPI\nUnits,Index\nLast updated,2024-05-01", i -> m(i) + "," + s(w(i)))
                        .target("CPI"),
                days(
                                "station-and-export",
                                "Station;Berlin\nSensor;T1\nExport;05.02.2020 10:00\nDatum;Wert",
                                i -> f(d(i), "dd.MM.yyyy") + ";" + c(w(i)))
                        .target("Wert"),
                days(
                                "metadata-of-each-column",
                                "id,A,B\nname,Alpha,Beta\nfreq,D,D\nstart,2024-01-01,2024-01-01\n"
                                        + "end,2024-02-09,2024-02-09",
                                i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1)))
                        .target("A"),
                WildCase.of(
                                "from-and-to-above",
                                "Report generated,2021-03-04 10:11:12\nFrom,2024-01-01\nTo,2024-02-09\n"
                                        + rows(40, i -> d(i) + "," + s(w(i))))
                        .rows(40)
                        .target("column 2"),
                WildCase.of(
                                "preliminary-note",
                                "#  YR MO DY  OBS TAV INT DEP X Y\n"
                                        + "#  NOTE: DATA FOR THE LAST SEVERAL MONTHS ARE PRELIMINARY\n"
                                        + rows(40, i -> f(d(i), "yyyy M d") + cells(6, "", k -> "  " + s(w(i, k)))))
                        .rows(40)
                        .span("2024-01-01", "2024-02-09"));
    }

    private static List<WildCase> footers() {
        return List.of(
                footer("footer-nameless", ";;Index", "© Statistisches Bundesamt;;"),
                footer("footer-nameless-words", ";;Index", "______\nStand: 01.02.2024\nQuelle: Amt;;"),
                footer("footer-named", "Jahr;Monat;Index", "© Statistisches Bundesamt;;"));
    }

    private static List<WildCase> orders() {
        return List.of(
                day("one-day-dutch", "Tijd;Waarde", i -> f(at(i), "dd-MM-yyyy HH:mm") + ";" + c(w(i))),
                day("one-day-german", "Datum/Uhrzeit;Temperatur", i -> f(at(i), "dd/MM/yyyy HH:mm") + ";" + c(w(i))),
                day("one-day-french", "Horodatage;Valeur", i -> f(at(i), "dd/MM/yyyy HH:mm") + ";" + s(w(i))),
                day("one-day-american", "Time,V", i -> f(at(i), "M/d/yyyy h:mm:ss a") + "," + s(w(i))),
                day(
                        "one-day-by-preamble",
                        "Glucose Data,Generated on,25-04-2020 10:00 UTC\nTime,Device,V",
                        i -> f(at(i), "dd-MM-yyyy HH:mm") + ",x," + s(w(i))));
    }

    private static LocalDateTime at(int i) {
        return LocalDateTime.of(2020, 3, 5, 0, 0).plusMinutes(15L * i);
    }

    /** 90 rows of 5 March 2020. */
    private static WildCase day(String name, String header, IntFunction<String> row) {
        return WildCase.of(name, table(header, 90, row)).rows(90).span("2020-03-05", "2020-03-05T22:15");
    }

    private static WildCase hours(String name, String header, IntFunction<String> row) {
        return hours(name, header, 0, row);
    }

    private static WildCase hours(String name, String header, int from, IntFunction<String> row) {
        return WildCase.of(name, table(header, 72 - from, i -> row.apply(i + from)))
                .rows(72)
                .span("2024-01-01", "2024-01-03T23:00")
                .single();
    }

    private static WildCase days(String name, String header, IntFunction<String> row) {
        return WildCase.of(name, table(header, 40, row)).rows(40).span("2024-01-01", "2024-02-09");
    }

    private static WildCase months(String name, String header, IntFunction<String> row) {
        return months(name, header, 36, row);
    }

    private static WildCase months(String name, String header, int n, IntFunction<String> row) {
        return WildCase.of(name, table(header, n, row)).rows(n).span("2020-01-01", "2022-12-01");
    }

    private static WildCase timeless(String name, String header, IntFunction<String> row) {
        return WildCase.of(name, table(header, 60, row))
                .rows(60)
                .timeless()
                .value("#0", 1, w(1))
                .inputs(1);
    }

    /** 20 years of each key. */
    private static WildCase stacked(String name, String header, List<String> keys) {
        int n = keys.size();
        return WildCase.of(name, table(header, 20 * n, i -> keys.get(i / 20) + "," + (1990 + i % 20) + "," + s(w(i))))
                .rows(20)
                .span("1990-01-01", "2009-01-01")
                .value("Value", 1, w(1));
    }

    private static WildCase footer(String name, String header, String footer) {
        return WildCase.of(
                        name,
                        table(header, 36, i -> m(i).getYear() + ";" + f(m(i), "MMMM", Locale.GERMAN) + ";" + c(w(i)))
                                + footer + "\n")
                .rows(36)
                .span("2020-01-01", "2022-12-01")
                .target("Index")
                .value("Index", 1, w(1));
    }
}
