package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.b;
import static dev.lookback.series.wild.Lines.c;
import static dev.lookback.series.wild.Lines.cells;
import static dev.lookback.series.wild.Lines.d;
import static dev.lookback.series.wild.Lines.f;
import static dev.lookback.series.wild.Lines.h;
import static dev.lookback.series.wild.Lines.m;
import static dev.lookback.series.wild.Lines.rows;
import static dev.lookback.series.wild.Lines.s;
import static dev.lookback.series.wild.Lines.table;
import static dev.lookback.series.wild.Lines.w;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** Tables with times across, with parts of longer spans across, and of several stacked series. */
final class LayoutCases {

    private static final String FROM = "2024-01-01";

    private LayoutCases() {}

    static List<WildCase> cases() {
        List<WildCase> cases = new ArrayList<>(across());
        cases.addAll(grids());
        cases.addAll(stacked());
        cases.addAll(others());
        return List.copyOf(cases);
    }

    /** Two series in rows, with one time a column. */
    private static WildCase across(String name, int times, IntFunction<String> time) {
        return WildCase.of(
                        "across-" + name,
                        "Name," + cells(times, ",", time) + "\n"
                                + rows(2, k -> "S" + k + "," + cells(times, ",", i -> s(w(i, k)))))
                .rows(times)
                .inputs("S0", "S1")
                .series("", "S0", "S1")
                .value("S1", 3, w(3, 1));
    }

    private static List<WildCase> across() {
        return List.of(
                across("quarters", 20, i -> 2015 + i / 4 + "-Q" + (1 + i % 4)).span("2015-01-01", "2019-10-01"),
                across("quarters-first", 20, i -> "Q" + (1 + i % 4) + " " + (2015 + i / 4))
                        .span("2015-01-01", "2019-10-01"),
                across("iso-weeks", 30, i -> String.format("2020-W%02d", i + 1)).span("2019-12-30", "2020-07-20"),
                across("days-short-years", 40, i -> f(d(i), "M/d/yy")).span(FROM, "2024-02-09"),
                across("days-german", 40, i -> f(d(i), "dd.MM.yyyy")).span(FROM, "2024-02-09"),
                across("hours", 48, i -> f(h(i), "yyyy-MM-dd HH:mm")).span(FROM, "2024-01-02T23:00"),
                across("months-compact", 24, i -> f(m(i), "yyyyMM")).span("2020-01-01", "2021-12-01"),
                across("months-names", 24, i -> f(m(i), "MMM-yy")).span("2020-01-01", "2021-12-01"),
                across("r-years", 30, i -> "X" + (1990 + i)).span("1990-01-01", "2019-01-01"),
                across("yr-years", 30, i -> "YR" + (1990 + i)).span("1990-01-01", "2019-01-01"),
                across("three-years", 3, i -> "" + (2020 + i)).rows(3).span("2020-01-01", "2022-01-01"),
                across(
                                "survey-years",
                                7,
                                i -> ""
                                        + List.of(1990, 1995, 2000, 2003, 2005, 2008, 2010)
                                                .get(i))
                        .span("1990-01-01", "2010-01-01"),
                WildCase.of(
                                "across-years-descending",
                                "Country;" + cells(20, ";", i -> "" + (2019 - i)) + "\n"
                                        + rows(3, k -> "L" + k + ";" + cells(20, ";", i -> c(w(19 - i, k)))))
                        .rows(20)
                        .span("2000-01-01", "2019-01-01")
                        .value("L2", 4, w(4, 2)),
                WildCase.of(
                                "across-two-ids",
                                "State,County," + cells(24, ",", i -> f(m(i), "yyyy-MM")) + "\n"
                                        + rows(
                                                4,
                                                k -> (k < 2 ? "A," : "B,")
                                                        + (k % 2 == 0 ? "North East," : "South,")
                                                        + cells(24, ",", i -> s(w(i, k)))))
                        .rows(24)
                        .series("", "A / North East", "A / South", "B / North East", "B / South")
                        .value("B / South", 5, w(5, 3)),
                WildCase.of(
                                "across-number-ids",
                                "store," + cells(24, ",", i -> f(m(i), "yyyy-MM")) + "\n"
                                        + rows(4, k -> 101 + k + "," + cells(24, ",", i -> s(w(i, k)))))
                        .rows(24)
                        .series("", "101", "102", "103", "104")
                        .value("103", 5, w(5, 2)),
                WildCase.of(
                                "across-units-column-and-totals",
                                "Item,Unit," + cells(24, ",", i -> f(m(i), "yyyy-MM")) + ",Total\n"
                                        + rows(3, k -> "I" + k + ",kg," + cells(24, ",", i -> s(w(i, k))) + ",2400.00"))
                        .rows(24)
                        .inputs("I0", "I1", "I2")
                        .value("I2", 5, w(5, 2)),
                WildCase.of(
                                "across-missing",
                                "Country Name," + cells(20, ",", i -> "" + (2000 + i)) + "\n"
                                        + rows(
                                                3,
                                                k -> "L" + k + ","
                                                        + cells(
                                                                20,
                                                                ",",
                                                                i -> i < 2 || i == 19
                                                                        ? ""
                                                                        : i == 7 ? ".." : s(w(i, k)))))
                        .rows(17)
                        .span("2002-01-01", "2018-01-01")
                        .missing("L1", 1),
                WildCase.of(
                                "across-years-over-quarters",
                                "," + cells(20, ",", i -> i % 4 == 0 ? "" + (2015 + i / 4) : "") + "\nName,"
                                        + cells(20, ",", i -> "Q" + (1 + i % 4)) + "\n"
                                        + rows(3, k -> "L" + k + "," + cells(20, ",", i -> s(w(i, k)))))
                        .rows(20)
                        .span("2015-01-01", "2019-10-01")
                        .value("L2", 4, w(4, 2)),
                WildCase.of(
                                "months-down-years-across",
                                table(
                                        "Month," + cells(8, ",", y -> "" + (2015 + y)),
                                        12,
                                        k -> f(m(k), "MMM") + "," + cells(8, ",", y -> s(w(12 * y + k)))))
                        .rows(96)
                        .span("2015-01-01", "2022-12-01")
                        .inputs(1)
                        .value("#0", 13, w(13)),
                WildCase.of(
                                "hours-down-days-across",
                                table(
                                        "Hour," + cells(10, ",", y -> f(d(y), "yyyy-MM-dd")),
                                        24,
                                        k -> k + "," + cells(10, ",", y -> s(w(24 * y + k)))))
                        .rows(240)
                        .span(FROM, "2024-01-10T23:00")
                        .inputs(1)
                        .value("#0", 25, w(25)));
    }

    /** Twenty days, each with parts across. */
    private static WildCase days(String name, int parts, IntFunction<String> part) {
        return WildCase.of(
                        "day-by-" + name,
                        table(
                                "Date," + cells(parts, ",", part),
                                20,
                                y -> f(d(y), "yyyy-MM-dd") + "," + cells(parts, ",", k -> s(w(parts * y + k)))))
                .rows(20 * parts)
                .inputs(1)
                .value("#0", parts + 1, w(parts + 1));
    }

    private static List<WildCase> grids() {
        return List.of(
                days("hour-ending", 24, k -> "HE" + (k + 1)).span(FROM, "2024-01-20T23:00"),
                days("hour-numbers", 24, k -> "" + (k + 1)).span(FROM, "2024-01-20T23:00"),
                days("hour-zero", 24, k -> "" + k).span(FROM, "2024-01-20T23:00"),
                days("hour-words", 24, k -> "Hour " + k).span(FROM, "2024-01-20T23:00"),
                days("hour-ranges", 24, k -> String.format("%02d:00-%02d:00", k, k + 1))
                        .span(FROM, "2024-01-20T23:00"),
                days("half-hours", 48, k -> String.format("%02d:%02d", k / 2, k % 2 * 30))
                        .span(FROM, "2024-01-20T23:30"),
                days("half-hour-periods", 48, k -> "P" + (k + 1)).span(FROM, "2024-01-20T23:30"),
                days("quarter-hours", 96, k -> String.format("%02d:%02d", k / 4, k % 4 * 15))
                        .span(FROM, "2024-01-20T23:45"),
                days("clock-ending", 24, k -> String.format("%02d:00", k + 1)).span("2024-01-01T01:00", "2024-01-21"),
                WildCase.of(
                                "day-by-25-hours",
                                table(
                                        "Date," + cells(25, ",", k -> "H" + (k + 1)),
                                        10,
                                        y -> f(LocalDate.of(2024, 10, 20).plusDays(y), "yyyy-MM-dd") + ","
                                                + cells(25, ",", k -> k < 24 || y == 7 ? s(w(25 * y + k)) : "")))
                        .rows(241)
                        .span("2024-10-20", "2024-10-29T23:00")
                        .at(7 * 24 + 2, "2024-10-27T02:00")
                        .at(7 * 24 + 3, "2024-10-27T02:00")
                        .value("#0", 7 * 24 + 3, w(178)),
                WildCase.of(
                                "day-by-second-hour",
                                table(
                                        "Date;" + cells(25, ";", k -> k < 3 ? "" + (k + 1) : k == 3 ? "3B" : "" + k),
                                        10,
                                        y -> f(LocalDate.of(2024, 10, 20).plusDays(y), "dd.MM.yyyy") + ";"
                                                + cells(25, ";", k -> k != 3 || y == 7 ? c(w(25 * y + k)) : "")))
                        .rows(241)
                        .span("2024-10-20", "2024-10-29T23:00")
                        .at(7 * 24 + 3, "2024-10-27T02:00"),
                WildCase.of(
                                "day-by-hours-spring",
                                table(
                                        "Date," + cells(24, ",", k -> "H" + (k + 1)),
                                        10,
                                        y -> f(LocalDate.of(2024, 3, 25).plusDays(y), "yyyy-MM-dd") + ","
                                                + cells(24, ",", k -> k < 23 || y != 6 ? s(w(24 * y + k)) : "")))
                        .rows(239)
                        .at(6 * 24 + 1, "2024-03-31T01:00")
                        .at(6 * 24 + 2, "2024-03-31T03:00"),
                WildCase.of(
                                "year-by-quarter",
                                table(
                                        "Year,Q1,Q2,Q3,Q4",
                                        12,
                                        y -> 2008 + y + "," + cells(4, ",", k -> s(w(4 * y + k)))))
                        .rows(48)
                        .span("2008-01-01", "2019-10-01")
                        .value("#0", 5, w(5)),
                WildCase.of(
                                "year-by-month-descending",
                                table(
                                        "Year,January,February,March,April,May,June,July,August,September,October,November,December,Average",
                                        12,
                                        y -> 2019 - y + "," + cells(12, ",", k -> s(w(12 * (11 - y) + k))) + ",100.00"))
                        .rows(144)
                        .span("2008-01-01", "2019-12-01")
                        .value("#0", 13, w(13)),
                WildCase.of(
                                "month-by-days",
                                table(
                                        "Month," + cells(31, ",", k -> "" + (k + 1)),
                                        14,
                                        y -> f(m(y), "yyyy-MM") + ","
                                                + cells(
                                                        31,
                                                        ",",
                                                        k -> k < m(y).lengthOfMonth() ? s(w(31 * y + k)) : "")))
                        .rows(425)
                        .span("2020-01-01", "2021-02-28")
                        .value("#0", 31, w(31)),
                WildCase.of(
                                "year-by-month-two-stations",
                                table(
                                        "Station,Year," + cells(12, ",", k -> "M" + (k + 1)),
                                        20,
                                        y -> (y < 10 ? "Oslo," : "Bergen,") + (2010 + y % 10) + ","
                                                + cells(12, ",", k -> s(w(12 * y + k)))))
                        .rows(120)
                        .span("2010-01-01", "2019-12-01")
                        .series("Oslo", "Oslo", "Bergen")
                        .value("#0", 13, w(13)));
    }

    private static List<WildCase> stacked() {
        return List.of(
                WildCase.of(
                                "stacked-ids-with-spaces",
                                table(
                                        "Fund name;Datum;Kurs",
                                        60,
                                        i -> (i < 30 ? "Global Equity A" : "Euro Bond I") + ";"
                                                + f(b(i % 30), "dd.MM.yyyy") + ";" + c(w(i))))
                        .rows(30)
                        .series("Global Equity A", "Global Equity A", "Euro Bond I"),
                WildCase.of(
                                "stacked-two-ids",
                                table(
                                        "date,store,item,sales",
                                        120,
                                        i -> d(i % 20) + "," + (1 + i / 60) + "," + (1 + i / 20 % 3) + "," + s(w(i))))
                        .rows(20)
                        .inputs("sales")
                        .series("1 / 1", "1 / 1", "1 / 2", "1 / 3", "2 / 1", "2 / 2", "2 / 3"),
                WildCase.of(
                                "stacked-missing-stamps",
                                "date,sensor,value\n"
                                        + String.join(
                                                "",
                                                rows(
                                                                90,
                                                                i -> i % 7 == 3
                                                                        ? "-"
                                                                        : h(i / 3) + "," + (char) ('a' + i % 3) + ","
                                                                                + s(w(i / 3, i % 3)))
                                                        .lines()
                                                        .filter(line -> !line.equals("-"))
                                                        .map(line -> line + "\n")
                                                        .toList()))
                        .series("b", "a", "b", "c")
                        .inputs("value"),
                WildCase.of(
                                "stacked-unequal",
                                table(
                                        "ticker,date,close",
                                        60,
                                        i -> (i < 15 ? "new," + b(i + 30) : "old," + b(i - 15)) + "," + s(w(i))))
                        .rows(45)
                        .series("old", "new", "old"),
                WildCase.of(
                                "stacked-months-day-first",
                                table(
                                        "Land;Monat;Wert",
                                        48,
                                        i -> (i < 24 ? "Nord" : "Süd") + ";" + f(m(i % 24), "dd.MM.yyyy") + ";"
                                                + c(w(i))))
                        .rows(24)
                        .span("2020-01-01", "2021-12-01")
                        .series("Nord", "Nord", "Süd"),
                WildCase.of(
                                "stacked-codes-and-names",
                                table(
                                        "code,country,year,indicator,value",
                                        80,
                                        i -> (i < 40 ? "FRA,France," : "DEU,Germany,") + (2000 + i % 20) + ","
                                                + (i / 20 % 2 == 0 ? "gdp" : "population") + "," + s(w(i))))
                        .rows(20)
                        .series("FRA / gdp", "FRA / gdp", "FRA / population", "DEU / gdp", "DEU / population"),
                WildCase.of(
                                "stacked-own-stamps",
                                table(
                                        "time,sensor,value",
                                        90,
                                        i -> h(0).plusSeconds(37L * i + i % 5) + "," + (i % 2 == 0 ? "temp" : "hum")
                                                + "," + s(i % 2 == 0 ? w(i / 2) : 900 + w(i / 2))))
                        .rows(45)
                        .series("temp", "temp", "hum"),
                WildCase.of(
                                "stacked-steps",
                                table("unique_id,ds,y", 60, i -> (i < 30 ? "A," : "B,") + (1 + i % 30) + "," + s(w(i))))
                        .rows(30)
                        .series("A", "A", "B"),
                WildCase.of(
                                "stacked-descending",
                                table(
                                        "symbol,date,close",
                                        60,
                                        i -> (i < 30 ? "A," : "B,") + b(29 - i % 30) + "," + s(w(i))))
                        .rows(30)
                        .series("A", "A", "B")
                        .value("close", 0, w(29)));
    }

    /** Files of one series that look like several. */
    private static List<WildCase> others() {
        return List.of(
                WildCase.of(
                                "weekday-names-are-no-series",
                                table(
                                        "date,weekday,close",
                                        40,
                                        i -> d(i) + "," + f(d(i), "EEEE", Locale.ENGLISH) + "," + s(w(i))))
                        .rows(40)
                        .single(),
                WildCase.of(
                                "states-are-no-series",
                                table(
                                        "time,state,load",
                                        60,
                                        i -> h(i) + "," + (i / 7 % 2 == 0 ? "on" : "off") + "," + s(w(i))))
                        .rows(60)
                        .single(),
                WildCase.of(
                                "trades-are-no-series",
                                table(
                                        "time,side,price,size",
                                        80,
                                        i -> h(i / 4) + "," + (i % 3 == 0 ? "buy" : "sell") + "," + s(w(i)) + ","
                                                + (1 + i % 5)))
                        .rows(80)
                        .single(),
                WildCase.of(
                                "numbered-sensors-are-no-steps",
                                table(
                                        "time," + cells(24, ",", k -> "s" + (k + 1)),
                                        40,
                                        i -> h(i) + "," + cells(24, ",", k -> s(w(i, k)))))
                        .rows(40)
                        .single()
                        .inputs(24),
                WildCase.of(
                                "day-with-24-sensors",
                                table(
                                        "date," + cells(24, ",", k -> "x" + (k + 1)),
                                        40,
                                        i -> d(i) + "," + cells(24, ",", k -> s(w(i, k)))))
                        .rows(40)
                        .inputs(24),
                WildCase.of(
                                "year-columns-with-dates",
                                table("date,2019,2020,2021", 40, i -> d(i) + "," + cells(3, ",", k -> s(w(i, k)))))
                        .rows(40)
                        .span(FROM, "2024-02-09")
                        .inputs("2019", "2020", "2021"));
    }
}
