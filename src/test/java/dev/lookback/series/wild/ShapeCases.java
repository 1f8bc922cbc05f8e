package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.util.List;
import java.util.Locale;

/** Spreadsheets of analysts and offices, dumps of programs and logs, and cells as people type them. */
final class ShapeCases {

    private static final String FROM = "2024-01-01";
    private static final String DAYS_TO = "2024-02-09";
    private static final String HOURS_TO = "2024-01-03T11:00";
    private static final String MINUTES_TO = "2024-01-01T00:59";

    private ShapeCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of(
                                "analyst-years-across",
                                "USD m," + cells(10, ",", i -> (2015 + i) + (i < 7 ? "A" : "E")) + "\nRevenue,"
                                        + cells(10, ",", i -> s(w(i))) + "\nEBIT," + cells(10, ",", i -> s(w(i, 1)))
                                        + "\n")
                        .rows(10)
                        .span("2015-01-01", "2024-01-01")
                        .value("EBIT", 0, w(0, 1)),
                WildCase.of(
                                "analyst-years-down",
                                table("Year,Revenue", 20, i -> (2005 + i) + (i < 17 ? "A" : "E") + "," + s(w(i))))
                        .rows(20)
                        .span("2005-01-01", "2024-01-01")
                        .value("Revenue", 0, 100),
                WildCase.of(
                                "analyst-quarters-across",
                                "USD m," + cells(16, ",", i -> (i % 4 + 1) + "Q" + (20 + i / 4)) + ",LTM\nRevenue,"
                                        + cells(16, ",", i -> s(w(i))) + ",400\nEBIT," + cells(16, ",", i -> s(w(i, 1)))
                                        + ",400\n")
                        .rows(16)
                        .span("2020-01-01", "2023-10-01")
                        .value("EBIT", 1, w(1, 1)),
                WildCase.of(
                                "fiscal-quarters",
                                table(
                                        "Period,Revenue",
                                        16,
                                        i -> "Q" + (i % 4 + 1) + " FY" + (20 + i / 4) + "," + s(w(i))))
                        .rows(16)
                        .span("2020-01-01", "2023-10-01")
                        .value("Revenue", 0, 100),
                WildCase.of(
                                "half-years-letters",
                                table("Halbjahr;Umsatz", 20, i -> (i % 2 + 1) + "H" + (10 + i / 2) + ";" + c(w(i))))
                        .rows(20)
                        .span("2010-01-01", "2019-07-01")
                        .value("Umsatz", 0, 100),
                WildCase.of(
                                "year-ended",
                                table(
                                        "\"\",Profit,Assets",
                                        20,
                                        i -> "Year ended 30 June " + (2001 + i) + "," + s(w(i)) + "," + s(w(i, 1))))
                        .rows(20)
                        .span("2001-06-30", "2020-06-30")
                        .value("Profit", 0, 100),
                WildCase.of("as-at", table("Balance;Assets", 20, i -> "As at 31 March " + (2001 + i) + ";" + s(w(i))))
                        .rows(20)
                        .span("2001-03-31", "2020-03-31")
                        .value("Assets", 0, 100),
                WildCase.of(
                                "end-of-year-words",
                                table("Stand;Einwohner", 20, i -> "Ende " + (2001 + i) + ";" + (10_000 + 37 * i)))
                        .rows(20)
                        .span("2001-01-01", "2020-01-01")
                        .value("Einwohner", 0, 10000),
                WildCase.of(
                                "merged-days",
                                table(
                                        "Datum;Uhrzeit;Wert",
                                        60,
                                        i -> (i % 24 == 0 ? f(h(i), "dd.MM.yyyy") : "") + ";" + f(h(i), "HH:mm") + ";"
                                                + c(w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .value("Wert", 25, w(25)),
                WildCase.of(
                                "merged-months-days",
                                table(
                                        "Year,Month,Day,Value",
                                        60,
                                        i -> (i == 0 ? "2024" : "") + ","
                                                + (d(i).getDayOfMonth() == 1 ? f(d(i), "MMM") : "") + ","
                                                + d(i).getDayOfMonth() + "," + s(w(i))))
                        .rows(60)
                        .span(FROM, "2024-02-29")
                        .value("Value", 0, 100),
                WildCase.of(
                                "exclamation-comments",
                                "! created by model 3.1\n! units: m3/s\n! date value\n"
                                        + rows(40, i -> d(i) + " " + s(w(i))))
                        .named("out.dat")
                        .rows(40)
                        .span(FROM, DAYS_TO),
                WildCase.of(
                                "star-comments",
                                "* created by model 3.1\n* units: m3/s\nDATE VALUE\n"
                                        + rows(40, i -> d(i) + " " + s(w(i))) + "* END\n")
                        .named("out.txt")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("VALUE"),
                WildCase.of(
                                "sql-comments",
                                "-- dump\n-- table x\ndate,value\n" + rows(40, i -> d(i) + "," + s(w(i)))
                                        + "-- 40 rows\n")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("value"),
                WildCase.of("end-of-file", table("date,value", 40, i -> d(i) + "," + s(w(i))) + "<EOF>\n")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("value"),
                WildCase.of(
                                "weekday-in-brackets",
                                table(
                                        "Tag;Wert",
                                        40,
                                        i -> f(d(i), "dd.MM.yyyy (EE)", Locale.GERMAN)
                                                        .replace(".)", ")") + ";" + c(w(i))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("Wert", 0, 100),
                WildCase.of(
                                "weekday-and-clock",
                                table(
                                        "When,Value",
                                        60,
                                        i -> "\"" + f(h(i), "EEEE, d MMMM yyyy HH:mm") + "\"," + s(w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .value("Value", 0, 100),
                WildCase.of(
                                "year-and-day-of-year-dot",
                                table("t v", 60, i -> String.format("2024.%03d %s", i + 1, s(w(i)))))
                        .named("t.txt")
                        .rows(60)
                        .span(FROM, "2024-02-29"),
                WildCase.of(
                                "year-and-day-of-year-slash",
                                table("date,v", 60, i -> String.format("2024/%03d,%s", i + 1, s(w(i)))))
                        .rows(60)
                        .span(FROM, "2024-02-29"),
                WildCase.of(
                                "rtklib",
                                "% program   : RTKPOST ver.2.4.2\n% inp file  : a.obs\n% obs start : 2024/01/01 00:00:00.0 GPST\n%\n%  GPST                  latitude(deg) longitude(deg)  height(m)   Q  ns\n"
                                        + rows(
                                                60,
                                                i -> f(min(i), "yyyy/MM/dd HH:mm:ss.SSS") + "   52." + (500000000 + i)
                                                        + "   13." + (400000000 + i) + "   " + s(w(i)) + "   1  "
                                                        + (7 + i % 3)))
                        .named("a.pos")
                        .rows(60)
                        .span(FROM, MINUTES_TO),
                WildCase.of("latex-rows", rows(20, i -> (2001 + i) + " & " + s(w(i)) + " & " + s(w(i, 1)) + " \\\\"))
                        .named("t.tex")
                        .rows(20)
                        .span("2001-01-01", "2020-01-01")
                        .value("#0", 0, 100),
                WildCase.of(
                                "org-table",
                                "| Date       |  Value |\n|------------+--------|\n"
                                        + rows(40, i -> "| " + d(i) + " | " + s(w(i)) + " |"))
                        .named("t.org")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Value"),
                WildCase.of(
                                "syslog-temperature",
                                rows(60, i -> "Jan  1 " + f(min(i), "HH:mm:ss") + " pi sensors[123]: temp " + s(w(i))))
                        .named("syslog.txt")
                        .refused("log of a program"),
                WildCase.of(
                                "log-of-pairs",
                                rows(
                                        60,
                                        i -> f(min(i), "yyyy-MM-dd HH:mm:ss,SSS") + " INFO sensor - temp=" + s(w(i))
                                                + " hum=" + s(w(i, 1))))
                        .named("app.log")
                        .rows(60)
                        .span(FROM, MINUTES_TO)
                        .value("#0", 0, 100),
                WildCase.of(
                                "arrows",
                                table(
                                        "日付,終値,前日比",
                                        40,
                                        i -> f(d(i), "yyyy/MM/dd") + "," + s(w(i)) + ","
                                                + (i % 3 == 0 ? "▲" + s(w(i) / 90) : s(w(i) / 80))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("前日比", 0, -1.11),
                WildCase.of(
                                "arrows-up-and-down",
                                table(
                                        "날짜,종가,전일비",
                                        40,
                                        i -> f(d(i), "yyyy.MM.dd") + "," + s(w(i)) + "," + (i % 3 == 0 ? "▼" : "▲")
                                                + s(w(i) / 90)))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("전일비", 0, -1.11)
                        .value("전일비", 1, Math.round(w(1) / 90 * 100) / 100.0),
                WildCase.of(
                                "left-to-right-marks",
                                table(
                                        "Date,Value",
                                        40,
                                        i -> "\u200E" + f(d(i), "M\u200E/\u200Ed\u200E/\u200Eyyyy") + "," + s(w(i))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("Value", 0, 100),
                WildCase.of(
                                "right-to-left-numbers",
                                table(
                                        "תאריך,ערך",
                                        40,
                                        i -> f(d(i), "dd/MM/yyyy") + ",\u200E" + (i % 2 == 0 ? "-" : "") + s(w(i))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("ערך", 0, -100),
                WildCase.of("zero-width-spaces", table("Date,Value", 40, i -> d(i) + ",\u200B" + s(w(i)) + "\u200B"))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("Value", 0, 100),
                WildCase.of(
                                "value-and-count",
                                table("date,mean (n)", 40, i -> d(i) + "," + s(w(i)) + " (" + (100 + i) + ")"))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("mean (n)", 0, 100),
                WildCase.of(
                                "value-and-change",
                                table("date;price", 40, i -> d(i) + ";" + us(big(i)) + " (+" + s(w(i) / 90) + "%)"))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("price", 0, 10000),
                WildCase.of(
                                "blood-pressure-slash",
                                table(
                                        "date,time,BP,pulse",
                                        40,
                                        i -> d(i) + ",07:" + String.format("%02d", i) + "," + (110 + i % 30) + "/"
                                                + (70 + i % 20) + "," + (60 + i % 9)))
                        .rows(40)
                        .at(0, "2024-01-01T07:00")
                        .inputs("pulse"),
                WildCase.of(
                                "week-range-words",
                                table(
                                        "Week,Visits",
                                        30,
                                        i -> "\"" + f(d(7 * i), "MMM d") + " - " + f(d(7 * i + 6), "MMM d, yyyy")
                                                + "\"," + (100 + i % 9)))
                        .rows(30)
                        .span(FROM, "2024-07-22")
                        .value("Visits", 0, 100),
                WildCase.of(
                                "week-range-iso",
                                table(
                                        "Woche;Wert",
                                        30,
                                        i -> f(d(7 * i), "dd.MM.yyyy") + " - " + f(d(7 * i + 6), "dd.MM.yyyy") + ";"
                                                + c(w(i))))
                        .rows(30)
                        .span(FROM, "2024-07-22")
                        .value("Wert", 0, 100),
                WildCase.of(
                                "week-range-short",
                                table(
                                        "Woche;Wert",
                                        30,
                                        i -> f(d(7 * i), "dd.MM.") + "-" + f(d(7 * i + 6), "dd.MM.yyyy") + ";"
                                                + c(w(i))))
                        .rows(30)
                        .span(FROM, "2024-07-22")
                        .value("Wert", 0, 100),
                WildCase.of(
                                "weeks-calendar-week",
                                table("Woche;Wert", 30, i -> String.format("KW %02d/24;", i + 1) + c(w(i))))
                        .rows(30)
                        .span(FROM, "2024-07-22"),
                WildCase.of("weeks-swedish", table("Vecka;Värde", 30, i -> "v. " + (i + 1) + " 2024;" + c(w(i))))
                        .rows(30)
                        .span(FROM, "2024-07-22")
                        .value("Värde", 0, 100),
                WildCase.of(
                                "weeks-french",
                                table("Semaine;Valeur", 30, i -> String.format("S%02d-2024;", i + 1) + c(w(i))))
                        .rows(30)
                        .span(FROM, "2024-07-22")
                        .value("Valeur", 0, 100),
                WildCase.of("weeks-english", table("Week;Value", 30, i -> "Week " + (i + 1) + ", 2024;" + s(w(i))))
                        .rows(30)
                        .span(FROM, "2024-07-22")
                        .value("Value", 0, 100),
                WildCase.of(
                                "side-by-side-with-gap",
                                table(
                                        "Date,Sales,,Date,Costs",
                                        40,
                                        i -> d(i) + "," + s(w(i)) + ",," + d(i) + "," + s(w(i, 1))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Sales", "Costs"),
                WildCase.of(
                                "months-with-remarks",
                                table(
                                        "Month;Value",
                                        36,
                                        i -> f(m(i), "MMM-yy") + (i > 30 ? " (p)" : "") + ";" + s(w(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .value("Value", 0, 100),
                WildCase.of(
                                "notes-behind-years",
                                table(
                                        "Rok;Hodnota",
                                        30,
                                        i -> (1991 + i) + (i == 10 ? "1)" : i == 20 ? " 2)" : "") + ";" + c(w(i))))
                        .rows(30)
                        .span("1991-01-01", "2020-01-01")
                        .value("Hodnota", 0, 100),
                WildCase.of(
                                "numbers-with-flags",
                                table(
                                        "Time,Value",
                                        40,
                                        i -> d(i) + "," + s(w(i)) + (i % 4 == 0 ? " A" : i % 4 == 1 ? " E" : "")))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("Value", 1, w(1)),
                WildCase.of(
                                "days-of-a-month-named-in-title",
                                "Besucher Februar 2024\nTag;Besucher\n"
                                        + rows(29, i -> (i + 1) + ";" + (100 + i * 7 % 31)))
                        .rows(29)
                        .value("Besucher", 0, 100)
                        .without("Tag"),
                WildCase.of(
                                "serial-date-and-fraction",
                                table(
                                        "Date;Time;Value",
                                        60,
                                        i -> (45292 + i / 24) + ";"
                                                + String.format(Locale.ROOT, "%.10f", i % 24 / 24.0)
                                                        .replace('.', ',') + ";" + c(w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .value("Value", 0, 100),
                WildCase.of(
                                "twelve-hour-clock-in-columns",
                                table("date,hour,ampm,value", 60, i -> f(h(i), "yyyy-MM-dd,h,a") + "," + s(w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("value"),
                WildCase.of(
                                "unix-and-text-time",
                                table(
                                        "dateTime,usUnits,interval,outTemp",
                                        60,
                                        i -> (1704067200 + 300 * i) + ",1,5," + s(w(i))))
                        .rows(60)
                        .span(FROM, "2024-01-01T04:55")
                        .inputs("outTemp"));
    }
}
