package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** Stamps in seldom calendars and digits, and those spread over columns: hours with words and ranges, periods, parts of years. */
final class StampCases {

    private static final String FROM = "2024-01-01";
    private static final String TO = "2024-02-09";
    private static final String HOURS_TO = "2024-01-03T11:00";

    private StampCases() {}

    static List<WildCase> cases() {
        List<WildCase> cases = new ArrayList<>(List.of(
                days("thai-days", "วันที่,ราคา", i -> f(d(i), "dd/MM/") + (d(i).getYear() + 543)),
                days("thai-iso-days", "date,v", i -> (d(i).getYear() + 543) + f(d(i), "-MM-dd")),
                days("arabic-digit-days", "التاريخ,القيمة", i -> digits(f(d(i), "yyyy/MM/dd"), '٠')),
                days("persian-digit-days", "date,v", i -> digits(f(d(i), "yyyy-MM-dd"), '۰')),
                days("era-letters", "基準日,1年", i -> "R" + (d(i).getYear() - 2018) + f(d(i), ".M.d")),
                days(
                        "roman-months",
                        "Dátum,v",
                        i -> f(d(i), "d.") + (d(i).getMonthValue() == 1 ? "I" : "II") + ".2024"),
                days("sas-days", "DATE,v", i -> f(d(i), "ddMMMyyyy").toUpperCase(Locale.ROOT)),
                days("weekday-of-week", "date,v", i -> f(d(i), "YYYY-'W'ww-e", Locale.GERMANY)),
                days("excel-formulas", "date,v", i -> "=\"" + f(d(i), "dd/MM/yyyy") + "\""),
                days("day-without-quotes", "Date,Close", i -> f(d(i), "MMM dd, yyyy")),
                days("days-since-1970", "date,v", i -> String.valueOf(19723 + i)),
                days(
                        "thai-month-names",
                        "วันที่,v",
                        i -> d(i).getDayOfMonth() + " "
                                + List.of("มกราคม", "กุมภาพันธ์").get(d(i).getMonthValue() - 1) + " "
                                + (d(i).getYear() + 543)),
                days(
                        "arabic-month-names",
                        "التاريخ,v",
                        i -> d(i).getDayOfMonth() + " "
                                + List.of("يناير", "فبراير").get(d(i).getMonthValue() - 1) + " 2024"),
                hours("net-ticks", "time,v", i -> String.valueOf(638_396_640_000_000_000L + i * 36_000_000_000L)),
                hours(
                        "windows-file-times",
                        "time,v",
                        i -> String.valueOf(133_485_408_000_000_000L + i * 36_000_000_000L)),
                hours("compact-dots", "ts,v", i -> f(h(i), "yyyy.MM.dd.HH.mm.ss")),
                hours("compact-dot-between", "ts,v", i -> f(h(i), "yyyyMMdd.HHmmss")),
                hours("compact-colon-between", "time,G(i)", i -> f(h(i), "yyyyMMdd:HHmm")),
                hours("all-slashes", "time,v", i -> f(h(i), "yyyy/MM/dd/HH:mm")),
                hours("hour-range-with-day", "Time Period,NO1", i -> f(h(i), "dd-MM-yyyy HH - ") + f(h(i + 1), "HH")),
                hours("iso-durations", "interval,v", i -> h(i) + ":00.000Z/PT1H"),
                hours("zone-names", "time,v", i -> f(h(i), "yyyy-MM-dd HH:mm:ss") + " US/Eastern"),
                hours("narrow-space-before-pm", "Time,v", i -> f(h(i), "M/d/yyyy h:mm:ss\u202fa")),
                hours("clock-with-hour-words", "Fecha,Hora,v", i -> f(h(i), "dd/MM/yyyy,HH'h'")),
                hours("hours-with-h-to-h", "Fecha,Hora,v", i -> f(h(i), "dd/MM/yyyy,HH'h-'") + to(i)),
                hours(
                        "hours-one-digit-range",
                        "Delivery day,Hour,v",
                        i -> d(i / 24) + "," + i % 24 + "-" + (i % 24 + 1)),
                hours(
                        "hours-two-digit-range",
                        "Date,Hour,v",
                        i -> d(i / 24) + "," + two(i % 24) + " - " + two(i % 24 + 1)),
                hours("hour-ordinals", "Datum,Stunde,v", i -> f(h(i), "dd.MM.yyyy,") + (i % 24 + 1) + ". Stunde"),
                hours("he-hours", "Date,HE,v", i -> d(i / 24) + ",HE" + two(i % 24 + 1)),
                hours("decimal-hours", "date,time,v", i -> d(i / 24) + "," + i % 24 + ".0"),
                hours(
                        "fractions-of-days",
                        "date,time,v",
                        i -> d(i / 24) + "," + String.format(Locale.ROOT, "%.6f", i % 24 / 24.0)),
                hours("half-days-apart", "Date,Time,AM/PM,v", i -> f(h(i), "MM/dd/yyyy,hh:mm,a")),
                hours("clock-before-date", "Time,Date,v", i -> f(h(i), "HH:mm,") + d(i / 24)),
                hours("day-of-year-and-clock", "Year,Day,Time,v", i -> f(h(i), "yyyy,D,HHmm")),
                hours("month-first-columns", "Month,Day,Year,Hour,v", i -> f(h(i), "M,d,yyyy,H")),
                hours("compact-month-and-day", "YYYYMM,DD,HH,v", i -> f(h(i), "yyyyMM,d,H")),
                hours("chinese-parts", "年份,月份,日期,小时,值", i -> f(h(i), "yyyy,M,d,H")),
                hours("hours-below-their-day", "Date,Hour,v", i -> (i % 24 == 0 ? d(i / 24) : "") + "," + i % 24),
                hours("japanese-parts", "年,月,日,時,気温", i -> f(h(i), "yyyy,M,d,") + (i % 24 + 1)),
                hours("finnish-parts", "Vuosi,Kuukausi,Päivä,Aika [UTC],v", i -> f(h(i), "yyyy,M,d,HH:mm")),
                hours(
                        "station-day-of-year-no-header",
                        "",
                        i -> "101," + f(h(i), "yyyy,D,Hmm").replaceFirst(",0+$", ",0")),
                hours("station-first-no-header", "", i -> "Kraków," + f(h(i), "yyyy,MM,dd,HH:mm")),
                hours("day-first-no-header", "", i -> f(h(i), "d,M,yyyy,HH:mm")),
                months("minguo-months", "年月,值", i -> (m(i).getYear() - 1911) + f(m(i), "'年'M'月'")),
                months("minguo-compact-months", "資料年月,值", i -> (m(i).getYear() - 1911) + f(m(i), "MM")),
                months("bls-periods-of-series", "Series ID,Year,Period,Value", i -> "CUUR," + f(m(i), "yyyy,'M'MM")),
                months("months-by-name-then-year", "Month,Year,v", i -> f(m(i), "MMM,yyyy")),
                months("month-then-short-year", "Month,v", i -> f(m(i), "MMM-yy")),
                months("short-year-then-month", "Date,v", i -> f(m(i), "yy-MMM")),
                months("months-with-decimal-years", "", i -> f(m(i), "yyyy,M,") + decimal(i)),
                months("dutch-month-codes", "Perioden,v", i -> f(m(i), "yyyy'MM'MM")),
                months("provisional-months", "Month,v", i -> f(m(i), "MMM-yyyy") + (i > 33 ? "p" : "")),
                months("stata-months-plain", "month,v", i -> f(m(i), "yyyy'm'M")),
                quarters("q-of-fiscal-years", "Period,v", i -> "Q" + (i % 4 + 1) + " FY" + (10 + i / 4)),
                quarters("bls-quarters", "Series ID,Year,Period,Value", i -> "PRS," + year(i) + ",Q0" + (i % 4 + 1)),
                quarters("quarter-words-then-year", "Quarter,Year,v", i -> "Q" + (i % 4 + 1) + "," + year(i)),
                quarters("ordinal-quarters", "Year,Quarter,v", i -> year(i) + ",\"" + ordinal(i) + " quarter\""),
                quarters("revised-quarters", "Date,v", i -> year(i) + " Q" + (i % 4 + 1) + (i > 17 ? " r" : "")),
                quarters("dutch-quarters", "Perioden,v", i -> year(i) + "KW0" + (i % 4 + 1)),
                quarters("czech-quarters", "Období,v", i -> (i % 4 + 1) + ". čtvrtletí " + year(i)),
                quarters("fiscal-year-and-quarter", "FY,Qtr,v", i -> "FY" + (10 + i / 4) + ",Q" + (i % 4 + 1)),
                quarters(
                        "quarters-below-their-year",
                        "Year,Quarter,v",
                        i -> (i % 4 == 0 ? year(i) : "") + ",Q" + (i % 4 + 1)),
                quarters("italian-quarters", "Tempo,v", i -> "T" + (i % 4 + 1) + "-" + year(i)),
                quarters(
                        "roman-quarters",
                        "Okres,v",
                        i -> year(i) + "-" + List.of("I", "II", "III", "IV").get(i % 4)),
                quarters("dotted-quarters", "obs,v", i -> year(i) + "." + (i % 4 + 1)),
                quarters("chinese-quarter-column", "年份,季度,值", i -> year(i) + "," + "一二三四".charAt(i % 4)),
                quarters("compact-quarters", "quarter,v", i -> "" + year(i) + (i % 4 + 1))));
        cases.addAll(more());
        return List.copyOf(cases);
    }

    private static List<WildCase> more() {
        return List.of(
                WildCase.of(
                                "bls-with-annual-averages",
                                table(
                                        "Series ID,Year,Period,Value",
                                        52,
                                        i -> "CUUR," + (2020 + i / 13) + ",M" + two(i % 13 + 1) + "," + s(w(i))))
                        .rows(48)
                        .span("2020-01-01", "2023-12-01")
                        .skipped(4),
                WildCase.of(
                                "weeks-of-one-quarter",
                                table("Week,Cases", 12, i -> "2024" + two(i + 1) + "," + (10 + i * 7 % 9)))
                        .rows(12)
                        .span("2024-01-01", "2024-03-18"),
                WildCase.of("hour-25", table("Date,Hour,Price", 97, i -> autumn(i) + "," + s(w(i))))
                        .rows(97)
                        .span("2023-10-28", "2023-10-31T23:00"),
                WildCase.of(
                                "parts-of-hours",
                                table(
                                        "Date,Hour,Interval,MW",
                                        288,
                                        i -> d(0) + "," + (i / 12 + 1) + "," + (i % 12 + 1) + "," + s(w(i))))
                        .rows(288)
                        .span(FROM, "2024-01-01T23:55")
                        .inputs("MW"),
                WildCase.of("half-hours-no-header", rows(96, i -> d(i / 48) + "," + (i % 48 + 1) + "," + s(w(i))))
                        .rows(96)
                        .span(FROM, "2024-01-02T23:30"),
                WildCase.of(
                                "quarter-hours-with-their-number",
                                table(
                                        "Datum,PTE,van,prijs",
                                        192,
                                        i -> f(min(15 * i), "dd-MM-yyyy") + "," + (i % 96 + 1) + ","
                                                + f(min(15 * i), "HH:mm") + "," + s(w(i))))
                        .rows(192)
                        .span(FROM, "2024-01-02T23:45")
                        .inputs("prijs"),
                WildCase.of(
                                "days-with-sunrise-and-sunset",
                                table(
                                        "Date,Sunrise,Sunset,Tmax",
                                        40,
                                        i -> d(i) + ",07:" + two(i) + ",17:" + two(i) + "," + s(w(i))))
                        .rows(40)
                        .span(FROM, TO)
                        .inputs("Tmax"),
                WildCase.of(
                                "days-with-elapsed-times",
                                table(
                                        "Date,Elapsed Time,kcal",
                                        40,
                                        i -> d(i) + ",0:" + (20 + i % 30) + ":" + two(i * 11 % 60) + "," + s(w(i))))
                        .rows(40)
                        .span(FROM, TO)
                        .inputs("kcal"),
                WildCase.of(
                                "opening-hours-beside-days",
                                table("Date,Open Time,Close Time,Sales", 40, i -> d(i) + ",09:00,18:00," + s(w(i))))
                        .rows(40)
                        .span(FROM, TO)
                        .inputs("Sales"),
                WildCase.of("counts-like-years", table("count,v", 40, i -> (2000 + 3 * i) + "," + s(w(i))))
                        .rows(40)
                        .timeless(),
                WildCase.of(
                                "trades-without-header",
                                rows(60, i -> (1704187800 + i * i) + "," + s(w(i)) + "," + (i * 7 % 5 + 1)))
                        .rows(60)
                        .span("2024-01-02T09:30", "2024-01-02T10:28:01")
                        .inputs(2),
                WildCase.of(
                                "days-with-hours-worked",
                                table("Date,Hours,Pay", 40, i -> d(i) + "," + i * 5 % 13 + "," + s(w(i))))
                        .rows(40)
                        .span(FROM, TO),
                WildCase.of(
                                "stores-like-hours",
                                table("Date,Store,Sales", 240, i -> d(i / 24) + "," + (i % 24 + 1) + "," + s(w(i))))
                        .fileRows(240)
                        .span(FROM, "2024-01-10"),
                WildCase.of(
                                "scores-beside-days",
                                table("Date,Score,Crowd", 40, i -> d(i) + "," + i % 3 + "-" + i % 4 + "," + s(w(i))))
                        .rows(40)
                        .span(FROM, TO)
                        .inputs("Crowd"),
                WildCase.of("day-of-year-named-day", table("Year,Day,v", 90, i -> f(d(i), "yyyy,D,") + s(w(i))))
                        .rows(90)
                        .span(FROM, "2024-03-30"),
                WildCase.of(
                                "sessions-over-a-clock-change",
                                table(
                                        "time,close",
                                        80,
                                        i -> session(i) + (session(i).getDayOfMonth() < 10 ? ":00-05:00" : ":00-04:00")
                                                + "," + s(w(i))))
                        .rows(80)
                        .span("2024-03-04T09:30", "2024-03-15T13:00"),
                WildCase.of("hours-over-a-clock-change", table("time,v", 80, i -> clockChange(i) + "," + s(w(i))))
                        .rows(80)
                        .span("2024-03-29", "2024-04-01T07:00"),
                WildCase.of(
                                "leap-second",
                                table(
                                        "time,v",
                                        60,
                                        i -> (i == 59 ? "2016-12-31 23:59:60" : "2016-12-31 23:59:" + two(i)) + ","
                                                + s(w(i))))
                        .rows(60)
                        .span("2016-12-31T23:59", "2017-01-01"),
                WildCase.of("years-before-christ", table("Year,v", 40, i -> (-400 + 10 * i) + "," + s(w(i))))
                        .rows(40)
                        .timeless(),
                WildCase.of(
                                "quarters-then-months",
                                table(
                                        "Title,CPIH",
                                        44,
                                        i -> (i < 20
                                                        ? year(i) + " Q" + (i % 4 + 1)
                                                        : f(m(i - 20), "yyyy MMM")
                                                                .toUpperCase(Locale.ROOT))
                                                + "," + s(w(i))))
                        .rows(44)
                        .span("2010-01-01", "2021-12-01"),
                WildCase.of(
                                "days-read-in-part-by-a-sheet",
                                table(
                                        "Datum;v",
                                        40,
                                        i -> (d(i).getDayOfMonth() > 12
                                                        ? f(d(i), "MM/dd/yyyy")
                                                        : String.valueOf(45292 + i))
                                                + ";" + c(w(i))))
                        .rows(40)
                        .span(FROM, TO));
    }

    /** Day and hour where the second of four days has 25. */
    private static String autumn(int i) {
        int later = i < 49 ? i : i - 1;
        return i == 48 ? "2023-10-29,25" : LocalDate.of(2023, 10, 28).plusDays(later / 24) + "," + (later % 24 + 1);
    }

    private static LocalDateTime session(int i) {
        return b(i / 8).plusWeeks(9).atTime(9, 30).plusMinutes(30L * (i % 8));
    }

    private static String clockChange(int i) {
        LocalDateTime utc = LocalDateTime.of(2024, 3, 29, 0, 0).plusHours(i);
        boolean summer = !utc.isBefore(LocalDateTime.of(2024, 3, 31, 1, 0));
        return utc.plusHours(summer ? 2 : 1) + (summer ? ":00+02:00" : ":00+01:00");
    }

    private static String to(int i) {
        return two(i % 24 + 1) + "h";
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private static int year(int i) {
        return 2010 + i / 4;
    }

    private static String ordinal(int i) {
        return List.of("1st", "2nd", "3rd", "4th").get(i % 4);
    }

    private static String decimal(int i) {
        return String.format(Locale.ROOT, "%.4f", 2020 + (i + 0.5) / 12);
    }

    private static String digits(String text, char zero) {
        return text.chars()
                .mapToObj(c -> String.valueOf((char) (Character.isDigit(c) ? zero + c - '0' : c)))
                .reduce("", String::concat);
    }

    private static WildCase days(String name, String header, IntFunction<String> time) {
        return of(name, header, 40, time).span(FROM, TO);
    }

    private static WildCase hours(String name, String header, IntFunction<String> time) {
        return of(name, header, 60, time).span(FROM, HOURS_TO);
    }

    private static WildCase months(String name, String header, IntFunction<String> time) {
        return of(name, header, 36, time).span("2020-01-01", "2022-12-01");
    }

    private static WildCase quarters(String name, String header, IntFunction<String> time) {
        return of(name, header, 20, time).span("2010-01-01", "2014-10-01");
    }

    private static WildCase of(String name, String header, int rows, IntFunction<String> time) {
        String lines = rows(rows, i -> time.apply(i) + "," + s(w(i)));
        return WildCase.of(name, header.isEmpty() ? lines : header + "\n" + lines)
                .rows(rows)
                .inputs(1)
                .value("#0", rows - 1, w(rows - 1));
    }
}
