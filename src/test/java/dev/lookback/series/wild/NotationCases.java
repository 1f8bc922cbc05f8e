package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.c;
import static dev.lookback.series.wild.Lines.cells;
import static dev.lookback.series.wild.Lines.d;
import static dev.lookback.series.wild.Lines.f;
import static dev.lookback.series.wild.Lines.h;
import static dev.lookback.series.wild.Lines.rows;
import static dev.lookback.series.wild.Lines.s;
import static dev.lookback.series.wild.Lines.s1;
import static dev.lookback.series.wild.Lines.table;
import static dev.lookback.series.wild.Lines.w;

import java.util.List;

/** Values in notations that are read or named, flags, codes and counters that are no targets, and rows that are none. */
final class NotationCases {

    private static final String CROATIAN =
            "siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni prosinac";
    private static final String CROATIAN_SHORT = "sij velj ožu tra svi lip srp kol ruj lis stu pro";
    private static final String THAI = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.";
    private static final List<String> QUARTERS = List.of("Jan-Mar", "Apr-Jun", "Jul-Sep", "Oct-Dec");
    private static final List<String> SEASONS = List.of("Dec-Feb", "Mar-May", "Jun-Aug", "Sep-Nov");

    private NotationCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of("fractions", table("Date,Depth in", 40, i -> d(i) + "," + (i + 1) + " 1/2"))
                        .refused("series.problem.fractions"),
                WildCase.of(
                                "prices-in-32nds",
                                table(
                                        "Date,Price",
                                        40,
                                        i -> d(i) + "," + (110 + i % 3) + "-" + String.format("%02d", i % 32)))
                        .refused("series.problem.thirtySeconds"),
                WildCase.of("lap-times", table("date,lap", 40, i -> d(i) + ",1:" + String.format("%02d", i) + ".3"))
                        .refused("series.problem.durations"),
                WildCase.of("lengths-in-words", table("date,duration", 40, i -> d(i) + "," + i % 5 + "h " + i + "m"))
                        .refused("series.problem.durations"),
                WildCase.of(
                                "degrees-mixed",
                                table("date,temp", 40, i -> d(i) + "," + (10 + i) + (i % 2 == 0 ? "°C" : "°F")))
                        .refused("series.problem.units"),
                WildCase.of("minutes-as-unit", table("date,dur", 40, i -> d(i) + "," + (30 + i) + " min"))
                        .rows(40)
                        .value("dur", 1, 31),
                WildCase.of(
                                "days-by-months",
                                "Day,Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec\n"
                                        + rows(31, i -> i + 1 + "," + cells(12, ",", k -> s(w(i + 31 * k)))))
                        .refused("series.problem.daysByMonths"),
                WildCase.of(
                                "days-by-months-of-years",
                                table(
                                        "Year,Day,Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec",
                                        93,
                                        i -> 2019 + i / 31 + "," + (i % 31 + 1) + ","
                                                + cells(12, ",", k -> s(w(i + k)))))
                        .refused("series.problem.daysByMonths"),
                WildCase.of("colons-between-cells", table("day:v", 40, i -> d(i) + ":" + s(w(i))))
                        .rows(40)
                        .value("v", 3, Double.parseDouble(s(w(3)))),
                WildCase.of(
                                "letters-as-flags",
                                table(
                                        "Date,Value",
                                        40,
                                        i -> d(i) + "," + (700 + i) + (i > 37 ? "r" : i == 9 ? "s" : "")))
                        .rows(40)
                        .value("Value", 9, 709)
                        .value("Value", 39, 739),
                WildCase.of(
                                "approximate-values",
                                table("Date,Value", 40, i -> d(i) + "," + (i % 6 == 2 ? "~" : "") + (1300 + i)))
                        .rows(40)
                        .value("Value", 2, 1302),
                WildCase.of(
                                "numbers-that-touch",
                                "YEAR   JAN   FEB   MAR   APR   MAY   JUN   JUL   AUG   SEP   OCT   NOV   DEC\n"
                                        + rows(
                                                20,
                                                i -> 1990 + i + " "
                                                        + cells(
                                                                12,
                                                                "",
                                                                k -> String.format(
                                                                        "%6s",
                                                                        i == 19 && k > 7
                                                                                ? "-999.9"
                                                                                : s1(w(i + k) / 100)))))
                        .rows(240)
                        .span("1990-01-01", "2009-12-01"),
                WildCase.of(
                                "months-croatian",
                                table(
                                        "Mjesec;Vrijednost",
                                        24,
                                        i -> CROATIAN.split(" ")[i % 12] + " " + (2020 + i / 12) + ".;" + c(w(i))))
                        .rows(24)
                        .span("2020-01-01", "2021-12-01"),
                WildCase.of(
                                "months-croatian-short",
                                table(
                                        "Mjesec;Vrijednost",
                                        24,
                                        i -> CROATIAN_SHORT.split(" ")[i % 12] + "-" + (20 + i / 12) + ";" + c(w(i))))
                        .rows(24)
                        .span("2020-01-01", "2021-12-01"),
                WildCase.of(
                                "months-czech-short",
                                table(
                                        "Měsíc;Hodnota",
                                        24,
                                        i -> "led úno bře dub kvě čvn čvc srp zář říj lis pro".split(" ")[i % 12] + " "
                                                + (2020 + i / 12) + ";" + c(w(i))))
                        .rows(24)
                        .span("2020-01-01", "2021-12-01"),
                WildCase.of(
                                "months-thai",
                                table(
                                        "เดือน,ราคา",
                                        24,
                                        i -> THAI.split(" ")[i % 12] + " " + (2020 + i / 12) + "," + s(w(i))))
                        .rows(24)
                        .span("2020-01-01", "2021-12-01"),
                WildCase.of(
                                "quarters-from-to",
                                table(
                                        "Date,Value",
                                        24,
                                        i -> QUARTERS.get(i % 4) + " " + (2010 + i / 4) + "," + s(w(i))))
                        .rows(24)
                        .span("2010-01-01", "2015-10-01"),
                WildCase.of(
                                "quarters-over-new-year",
                                table(
                                        "Season,Value",
                                        24,
                                        i -> SEASONS.get(i % 4) + " " + (2010 + i / 4) + "," + s(w(i))))
                        .rows(24)
                        .span("2009-12-01", "2015-09-01"),
                WildCase.of(
                                "weeks-from-to-with-one-year",
                                table(
                                        "Week,Value",
                                        60,
                                        i -> f(d(7 * i - 4), "d MMM") + " - " + f(d(7 * i + 2), "d MMM yyyy") + ","
                                                + s(w(i))))
                        .rows(60)
                        .span("2023-12-28", "2025-02-13"),
                WildCase.of(
                                "codes-with-zeros",
                                table(
                                        "Buchungstag;Mandatsref.;Betrag",
                                        40,
                                        i -> f(d(i), "dd.MM.yyyy") + ";" + String.format("%05d", 71 * i) + ";-"
                                                + c(w(i))))
                        .rows(40)
                        .target("Betrag")
                        .inputs("Betrag"),
                WildCase.of(
                                "record-type",
                                table(
                                        "Timestamp,Record Type,Value",
                                        72,
                                        i -> f(h(i), "yyyy-MM-dd HH:mm") + "," + i % 2 + "," + s(w(i))))
                        .rows(72)
                        .target("Value"),
                WildCase.of(
                                "day-of-year-beside-date",
                                table("Date,Jul,ET", 40, i -> d(i) + "," + (i + 1) + "," + s(w(i))))
                        .rows(40)
                        .target("ET"),
                WildCase.of("elapsed-seconds", table("t [s],U [V]", 60, i -> s1(i * 0.5) + "," + s(w(i))))
                        .timeless()
                        .rows(60)
                        .target("U [V]"),
                WildCase.of(
                                "time-of-week",
                                table("gps_week,tow,v", 60, i -> "2086," + (259200 + 30 * i) + "," + s(w(i))))
                        .timeless()
                        .target("v"),
                WildCase.of(
                                "logger-remark-last",
                                "\"Plot Title: Site\"\n\"#\",\"Date Time\",\"Temp\",\"End Of File\"\n"
                                        + rows(
                                                60,
                                                i -> i + 1 + "," + f(h(i), "yyyy-MM-dd HH:mm:ss") + "," + s(w(i)) + ",")
                                        + "61,2024-01-03 12:13:11,,Logged\n")
                        .rows(60)
                        .skipped(2)
                        .span("2024-01-01", "2024-01-03T11:00"),
                WildCase.of(
                                "inverter-five-header-rows",
                                "sep=;\nVersion CSV1|Tool SPOT\n\n;SN: 2000123456;SN: 2000123456\n;SB 5000TL;SB 5000TL\n"
                                        + ";2000123456;2000123456\n;Total yield;Power\n;Counter;Analog\ndd/MM/yyyy HH:mm:ss;kWh;kW\n"
                                        + rows(
                                                72,
                                                i -> f(h(i + 300), "dd/MM/yyyy HH:mm:ss") + ";" + (1000 + i) + ",500;"
                                                        + c(w(i))))
                        .rows(72)
                        .inputs("Total yield", "Power"),
                WildCase.of(
                                "measurement-header-with-counts",
                                "LabVIEW Measurement\nSeparator\tTab\n***End_of_Header***\nChannels\t2\t\t\t\nSamples\t60\t60\t\t\n"
                                        + "X0\t0.0E+0\t0.0E+0\t\t\n***End_of_Header***\nX_Value\tVoltage_0\tVoltage_1\tComment\n"
                                        + rows(60, i -> i + ".000000\t" + s(w(i)) + "\t" + s(w(i + 9)) + "\t"))
                        .timeless()
                        .rows(60)
                        .inputs("Voltage_0", "Voltage_1"),
                WildCase.of(
                                "year-and-month-unnamed",
                                rows(40, i -> 1950 + i / 12 + ";" + String.format("%02d", i % 12 + 1) + ";" + s(w(i))))
                        .rows(40)
                        .sure()
                        .span("1950-01-01", "1953-04-01"),
                WildCase.of(
                                "stamp-in-the-header",
                                "Linux 5.4.0 (web01)  01/15/2020  _x86_64_  (4 CPU)\n\n00:00:01  CPU  %user  %idle\n"
                                        + rows(
                                                60,
                                                i -> String.format("%02d:%02d:01  all  ", i / 6, i % 6 * 10 + 1)
                                                        + s(w(i)) + "  " + s(w(i) + 1)))
                        .rows(60)
                        .inputs("%user", "%idle"),
                WildCase.of(
                                "zone-word-behind-clock",
                                table("time,v", 60, i -> f(h(i), "yyyy-MM-dd HH:mm") + " CET," + s(w(i))))
                        .rows(60)
                        .sure(),
                WildCase.of(
                                "query-result-with-bars",
                                "     ts              | value | n\n---------------------+-------+---\n"
                                        + rows(
                                                60,
                                                i -> " " + f(h(i), "yyyy-MM-dd HH:mm:ss") + " | " + s(w(i)) + " | "
                                                        + i % 4)
                                        + "(60 rows)\n")
                        .rows(60)
                        .sure());
    }
}
