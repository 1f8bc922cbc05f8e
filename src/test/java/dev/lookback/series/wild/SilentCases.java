package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.util.List;
import java.util.Locale;

/** Files that invite a reading whose numbers or times are wrong though nothing looks odd. */
final class SilentCases {

    private static final String FROM = "2024-01-01";
    private static final String DAYS_TO = "2024-02-09";
    private static final String HOURS_TO = "2024-01-03T11:00";
    private static final String MINUTES_TO = "2024-01-01T00:59";

    private SilentCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of(
                                "minimum-beside-hour",
                                table(
                                        "Date,Hour,Min,Max,Avg",
                                        60,
                                        i -> f(h(i), "yyyy-MM-dd,H") + "," + (3 + i * 7 % 5) + "," + (11 + i * 5 % 7)
                                                + "," + (7 + i % 3)))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("Min", "Max", "Avg"),
                WildCase.of(
                                "minimum-and-second-beside-hour",
                                table(
                                        "date;h;min;max;s",
                                        60,
                                        i -> f(h(i), "yyyy-MM-dd;H") + ";" + (3 + i * 7 % 5) + ";" + (11 + i * 5 % 7)
                                                + ";" + (7 + i % 3)))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("min", "max", "s"),
                WildCase.of(
                                "whole-bars",
                                table(
                                        "date,o,h,l,c,v",
                                        40,
                                        i -> d(i) + "," + (12 + i * 7 % 5) + "," + (18 + i * 5 % 3) + ","
                                                + (8 + i * 3 % 4) + "," + (12 + i * 11 % 6) + ","
                                                + (100 + i * 37 % 91)))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("o", "h", "l", "c", "v"),
                WildCase.of(
                                "discharge-and-height",
                                table(
                                        "Datum;Q;H",
                                        40,
                                        i -> f(d(i), "dd.MM.yyyy") + ";" + (1 + i * 7 % 4) + ";" + (5 + i * 5 % 19)))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Q", "H"),
                WildCase.of(
                                "discharge-by-month",
                                table(
                                        "year,month,q,d",
                                        36,
                                        i -> f(m(i), "yyyy,M") + "," + (1 + i * 7 % 4) + "," + (5 + i * 5 % 19)))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs("q", "d"),
                WildCase.of(
                                "letter-columns-beside-clock",
                                table(
                                        "Date,Time,Grade,Value",
                                        60,
                                        i -> f(h(i), "yyyy-MM-dd,HH:mm") + "," + (i % 3 == 0 ? "P" : "A") + ","
                                                + s(w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("Value"),
                WildCase.of(
                                "letters-in-the-morning",
                                table(
                                        "Date,Time,Phase,Value",
                                        40,
                                        i -> d(i) + ",09:30," + (i % 3 == 0 ? "P" : "A") + "," + s(w(i))))
                        .rows(40)
                        .at(0, "2024-01-01T09:30")
                        .at(39, "2024-02-09T09:30")
                        .inputs("Value"),
                WildCase.of(
                                "sleep-hours-and-minutes",
                                table(
                                        "date,asleep,steps",
                                        40,
                                        i -> d(i) + "," + (6 + i % 3) + "h " + (i % 2 == 0 ? 30 : 45) + "m,"
                                                + (4000 + i * 97 % 913)))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("steps", 0, 4000)
                        .value("asleep", 0, 6.5),
                WildCase.of(
                                "korean-compounds",
                                table(
                                                "날짜,거래대금",
                                                40,
                                                i -> d(i) + "," + (1 + i % 3) + "억 "
                                                        + us(2000 + i)
                                                                .replace(".00", "")
                                                                .replaceAll("(.*)", "$1") + "만")
                                        .replace(",2,", ",2")
                                        .replaceAll("억 (\\d),(\\d{3})만", "억 $1$2만"))
                        .rows(40)
                        .value("거래대금", 0, 120_000_000),
                WildCase.of(
                                "chinese-compounds",
                                table("日期,成交额", 40, i -> d(i) + "," + (1 + i % 3) + "亿" + (2000 + i) + "万"))
                        .rows(40)
                        .value("成交额", 0, 120_000_000),
                WildCase.of(
                                "labview-seconds",
                                table(
                                        "Time\tVoltage",
                                        60,
                                        i -> String.format(Locale.ROOT, "%.6f", 3786912000.0 + i) + "\t" + s(w(i))))
                        .named("log.lvm.txt")
                        .rows(60)
                        .span(FROM, "2024-01-01T00:00:59"),
                WildCase.of(
                                "net-ticks-header",
                                table("Ticks,Value", 60, i -> (638396640000000000L + 600_000_000L * i) + "," + s(w(i))))
                        .rows(60)
                        .span(FROM, MINUTES_TO),
                WildCase.of(
                                "webkit-microseconds",
                                table(
                                        "visit_time,count",
                                        60,
                                        i -> (13348540800000000L + 60_000_000L * i) + "," + (10 + i * 7 % 31)))
                        .rows(60)
                        .span(FROM, MINUTES_TO)
                        .value("count", 0, 10),
                WildCase.of(
                                "day-before-month-behind-year",
                                table("date,value", 60, i -> f(d(i), "yyyy-dd-MM") + "," + s(w(i))))
                        .rows(60)
                        .span(FROM, "2024-02-29"),
                WildCase.of(
                                "lengths-of-runs",
                                table(
                                        "Date,Duration,Distance (km)",
                                        40,
                                        i -> d(i) + ",00:" + (40 + i % 9) + ":1" + i % 10 + "," + s(w(i) / 10)))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("Distance (km)", 0, 10),
                WildCase.of(
                                "position-numbers",
                                table(
                                        "Date,Position,Clicks",
                                        40,
                                        i -> d(i) + "," + (1 + i * 7 % 9) + "," + (100 + i * 37 % 91)))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Position", "Clicks"),
                WildCase.of(
                                "interval-of-fifteen",
                                table("Date,Interval,Load", 40, i -> d(i) + ",15," + (100 + i * 37 % 91)))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("Load", 0, 100),
                WildCase.of(
                                "minutes-played",
                                table(
                                        "date,min,pts,reb",
                                        40,
                                        i -> d(2 * i) + "," + (20 + i * 7 % 19) + "," + (8 + i * 5 % 23) + ","
                                                + (3 + i % 9)))
                        .rows(40)
                        .span(FROM, "2024-03-19")
                        .inputs("min", "pts", "reb"),
                WildCase.of(
                                "season-games",
                                table(
                                        "year,w,l,pct",
                                        40,
                                        i -> (1980 + i) + "," + (30 + i * 7 % 23) + "," + (20 + i * 5 % 19) + ",.5"
                                                + (10 + i)))
                        .rows(40)
                        .span("1980-01-01", "2019-01-01")
                        .inputs("w", "l", "pct"),
                WildCase.of(
                                "sheet-of-hours-worked",
                                table(
                                        "Datum;Von;Bis;Stunden",
                                        40,
                                        i -> f(b(i), "dd.MM.yyyy") + ";08:0" + i % 10 + ";16:30;" + c(8 + i % 3 / 4.0)))
                        .rows(40)
                        .value("Stunden", 0, 8),
                WildCase.of(
                                "thousands-in-one-row",
                                table(
                                        "Datum;Wert",
                                        40,
                                        i -> f(d(i), "dd.MM.yyyy") + ";" + (i == 17 ? "1.020" : "" + (900 + i))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("Wert", 17, 1020),
                WildCase.of(
                                "thousands-by-comma-in-tabs",
                                table(
                                        "Date\tViews",
                                        40,
                                        i -> d(i) + "\t"
                                                + (i % 4 == 0
                                                        ? String.format(Locale.ROOT, "%,d", 1000 + i)
                                                        : "" + (900 + i))))
                        .rows(40)
                        .value("Views", 0, 1000)
                        .value("Views", 1, 901),
                WildCase.of(
                                "dots-in-version-numbers",
                                table(
                                        "date,version,users",
                                        40,
                                        i -> d(i) + ",1." + i / 9 + "." + i % 9 + "," + (100 + i * 37 % 91)))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("users"),
                WildCase.of(
                                "phone-numbers",
                                table(
                                        "date,phone,amount",
                                        40,
                                        i -> d(i) + ",+49 30 12345" + (10 + i * 7 % 61) + "," + s(w(i))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .target("amount"),
                WildCase.of(
                                "post-codes",
                                table(
                                        "date;PLZ;Betrag",
                                        40,
                                        i -> f(d(i), "dd.MM.yyyy") + ";0" + (1000 + i * 997 % 8999) + ";" + c(w(i))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .target("Betrag"),
                WildCase.of(
                                "coordinates",
                                table(
                                        "time,lat,lon,speed",
                                        60,
                                        i -> f(min(i), "yyyy-MM-dd HH:mm:ss") + ",52." + (5000 + i) + ",13."
                                                + (4000 + i) + "," + s(w(i) / 9)))
                        .rows(60)
                        .span(FROM, MINUTES_TO)
                        .value("lat", 0, 52.5),
                WildCase.of(
                                "seconds-past-sixty",
                                table("date,sec,value", 40, i -> d(i) + "," + (10 + i * 7 % 49) + "," + s(w(i))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("sec", "value"),
                WildCase.of(
                                "dates-in-two-orders",
                                table(
                                        "Date,Value",
                                        40,
                                        i -> (i < 12 ? f(d(i), "MM/dd/yyyy") : f(d(i), "dd/MM/yyyy")) + "," + s(w(i))))
                        .rows(40),
                WildCase.of(
                                "last-row-partial-month",
                                table(
                                        "Month,Value",
                                        24,
                                        i -> (i < 23 ? m(i).plusMonths(1).minusDays(1) : m(i).plusDays(14)) + ","
                                                + s(w(i))))
                        .rows(24)
                        .span("2020-01-31", "2021-12-15"),
                WildCase.of(
                                "year-and-number-of-week-decimal",
                                table("wk,val", 52, i -> "2023." + String.format("%02d", i + 1) + "," + s(w(i))))
                        .rows(52)
                        .value("val", 0, 100),
                WildCase.of(
                                "month-decimals",
                                table(
                                        "yearmon,val",
                                        36,
                                        i -> (2020 + i / 12) + "." + String.format("%02d", i % 12 + 1) + "," + s(w(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01"),
                WildCase.of(
                                "quarters-as-decimals",
                                table(
                                        "t,gdp",
                                        32,
                                        i -> (2015 + i / 4)
                                                + List.of(".00", ".25", ".50", ".75")
                                                        .get(i % 4) + "," + s(w(i))))
                        .rows(32)
                        .span("2015-01-01", "2022-10-01"));
    }
}
