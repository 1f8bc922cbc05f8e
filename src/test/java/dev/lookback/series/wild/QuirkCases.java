package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.util.List;

/** Letters behind numbers, flags beside values, weeks and days under unusual names, odd rows: quirks of single programs. */
final class QuirkCases {

    private QuirkCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of("suffix-kelvin", table("time,temp", 40, i -> d(i) + "," + (270 + i) + ".1K"))
                        .rows(40)
                        .value("temp", 0, 270.1)
                        .value("temp", 39, 309.1),
                WildCase.of("suffix-bytes", table("time,free", 40, i -> d(i) + "," + (270 + i) + "B"))
                        .rows(40)
                        .value("free", 0, 270),
                WildCase.of("suffix-metres", table("time,elev", 40, i -> d(i) + "," + (900 + i) + "M"))
                        .rows(40)
                        .value("elev", 0, 900),
                WildCase.of("suffix-volume", table("Date,Vol.", 40, i -> d(i) + "," + (270 + i) + ".1K"))
                        .rows(40)
                        .value("Vol.", 0, 270_100),
                WildCase.of("suffix-dollars", table("Date,x", 40, i -> d(i) + ",$" + (270 + i) + ".1M"))
                        .rows(40)
                        .value("x", 0, 270_100_000),
                WildCase.of(
                                "suffix-giga",
                                table("date,size", 40, i -> d(i) + "," + (i % 10 == 0 ? "1.0G" : 900 + i + "M")))
                        .rows(40)
                        .value("size", 0, 1e9)
                        .value("size", 1, 901e6),
                WildCase.of(
                                "suffix-sizes",
                                table(
                                        "date,used",
                                        40,
                                        i -> d(i) + "," + (i % 3 == 0 ? 500 + i + "B" : i % 3 == 1 ? "1.2K" : "3.5M")))
                        .rows(40)
                        .value("used", 0, 500)
                        .value("used", 1, 1200)
                        .value("used", 2, 3_500_000),
                WildCase.of(
                                "suffix-binary",
                                table("date,mem", 40, i -> d(i) + "," + (i % 2 == 0 ? 900 + i + "Mi" : "1.5Gi")))
                        .rows(40)
                        .value("mem", 0, 900 * 1024.0 * 1024)
                        .value("mem", 1, 1.5 * 1024 * 1024 * 1024),
                WildCase.of(
                                "suffix-milli",
                                table("date,amp", 40, i -> d(i) + "," + (i % 10 == 0 ? "1.0" : 900 + i + "m")))
                        .rows(40)
                        .value("amp", 0, 1)
                        .value("amp", 1, 0.901),
                WildCase.of(
                                "percent-beside-fractions",
                                table("Date,Rate", 40, i -> d(i) + "," + (i % 3 == 1 ? i + "%" : "0.0" + i % 10)))
                        .rows(40)
                        .value("Rate", 1, 0.01)
                        .value("Rate", 2, 0.02)
                        .value("Rate", 4, 0.04),
                WildCase.of(
                                "percent-beside-percent",
                                table("Date,Rate", 40, i -> d(i) + "," + (10 + i) + (i % 3 == 1 ? "%" : "")))
                        .rows(40)
                        .value("Rate", 0, 10)
                        .value("Rate", 1, 11),
                WildCase.of(
                                "value-and-flag",
                                table(
                                        "\"DATE\",\"TMP\",\"SLP\"",
                                        40,
                                        i -> "\"" + d(i) + "T00:51:00\",\"+00" + (10 + i) + ",5\",\"" + (10120 + i)
                                                + ",1\""))
                        .rows(40)
                        .value("TMP", 0, 10)
                        .value("SLP", 39, 10159),
                WildCase.of("position-in-a-cell", table("time,pos,v", 40, i -> d(i) + ",\"52,13\"," + i + ".5"))
                        .rows(40)
                        .inputs("v")
                        .value("v", 0, 0.5),
                WildCase.of(
                                "weeks-epidemiological",
                                table(
                                        "Año,Semana epidemiológica,Casos",
                                        100,
                                        i -> 2019 + i / 52 + "," + (i % 52 + 1) + "," + s(w(i))))
                        .rows(100)
                        .span("2018-12-31", "2020-11-23")
                        .target("Casos"),
                WildCase.of(
                                "weeks-compound-names",
                                table(
                                        "Meldejahr;Meldewoche;Fallzahl",
                                        100,
                                        i -> 2019 + i / 52 + ";" + (i % 52 + 1) + ";" + c(w(i))))
                        .rows(100)
                        .single()
                        .span("2018-12-31", "2020-11-23"),
                WildCase.of(
                                "weeks-of-a-season",
                                table("SEASON,WEEK,Deaths", 52, i -> "2019-20," + ((i + 39) % 52 + 1) + "," + s(w(i))))
                        .rows(52)
                        .span("2019-09-30", "2020-09-21"),
                WildCase.of(
                                "three-month-seasons",
                                table(
                                        " SEAS  YR   TOTAL   ANOM",
                                        60,
                                        i -> "  " + "DJFMAMJJASONDJ".substring(i % 12, i % 12 + 3) + " "
                                                + (1950 + i / 12) + "  " + s(w(i)) + "  " + s(w(i) - 100)))
                        .rows(60)
                        .span("1950-01-01", "1954-12-01")
                        .value("TOTAL", 1, w(1)),
                WildCase.of(
                                "minutes-of-the-day",
                                table("date,minute,flow", 72, i -> d(i / 24) + "," + i % 24 * 60 + "," + s(w(i))))
                        .rows(72)
                        .span("2024-01-01", "2024-01-03T23:00"),
                WildCase.of(
                                "seconds-of-the-day",
                                table("Date,SecOfDay,Flow", 72, i -> d(i / 24) + "," + i % 24 * 3600 + "," + s(w(i))))
                        .rows(72)
                        .span("2024-01-01", "2024-01-03T23:00"),
                WildCase.of("julian-days", table("JD,mag", 40, i -> 2458849 + i + ".5000," + s(w(i))))
                        .rows(40)
                        .span("2020-01-01", "2020-02-09")
                        .target("mag"),
                WildCase.of("modified-julian-days", table("MJD,mag", 40, i -> 58849 + i + "," + s(w(i))))
                        .rows(40)
                        .span("2020-01-01", "2020-02-09"),
                WildCase.of(
                                "matlab-days",
                                table("datenum,Value", 40, i -> 737791 + i / 4 + "." + i % 4 * 25 + "," + s(w(i))))
                        .rows(40)
                        .span("2020-01-01", "2020-01-10T18:00"),
                WildCase.of(
                                "word-behind-some-rows",
                                table(
                                        "yyyy mm tmax tmin",
                                        36,
                                        i -> 2018 + i / 12 + String.format(" %2d ", i % 12 + 1) + s(w(i)) + " "
                                                + s(w(i) - 90) + (i > 32 || i % 5 == 0 ? " Provisional" : "")))
                        .rows(36)
                        .span("2018-01-01", "2020-12-01")
                        .value("tmin", 35, w(35) - 90),
                WildCase.of(
                                "decimal-mark-changes",
                                table(
                                        "Date;Value",
                                        40,
                                        i -> d(i) + ";" + (i < 25 ? s1(w(i)) : s1(w(i)).replace('.', ','))))
                        .rows(40)
                        .skipped(0)
                        .value("Value", 0, Math.round(10 * w(0)) / 10.0)
                        .value("Value", 39, Math.round(10 * w(39)) / 10.0),
                WildCase.of(
                                "names-repeated-in-blocks",
                                rows(
                                        72,
                                        i -> (i % 24 == 0
                                                        ? (i > 0 ? "\n" : "") + "Report for 0" + (1 + i / 24)
                                                                + "/01/2020\nHour,MW\n"
                                                        : "")
                                                + String.format("%02d:00,%d", i % 24, 100 + i)))
                        .rows(72)
                        .value("MW", 71, 171),
                WildCase.of(
                                "metering-nem12",
                                "100,NEM12,202001150830,MDP1,RETAIL\n200,6123456789,E1,E1,E1,N1,METER1,kWh,30,\n"
                                        + rows(
                                                30,
                                                i -> "300,202001" + String.format("%02d", i + 1) + ","
                                                        + cells(48, ",", k -> i + String.format(".%02d", k))
                                                        + ",A,,,20200201120000,")
                                        + "900\n")
                        .rows(1440)
                        .span("2020-01-01", "2020-01-30T23:30")
                        .value("value", 47, 0.47),
                WildCase.of(
                                "missing-mm",
                                table(
                                        "DATE WSPD WVHT",
                                        40,
                                        i -> d(i) + " " + s(w(i)) + " " + (i % 3 == 0 ? s1(w(i)) : "MM")))
                        .rows(40)
                        .inputs("WSPD", "WVHT"),
                WildCase.of(
                                "halves-of-the-day-greek",
                                table(
                                        "Ημερομηνία;Τιμή",
                                        72,
                                        i -> f(h(i), "d/M/yyyy h:mm:ss ") + (i % 24 < 12 ? "πμ" : "μμ") + ";"
                                                + c(w(i))))
                        .rows(72)
                        .span("2024-01-01", "2024-01-03T23:00"),
                WildCase.of(
                                "months-icelandic",
                                table(
                                        "Mánuður;Gildi",
                                        24,
                                        i ->
                                                "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember"
                                                                .split(" ")[i % 12]
                                                        + " " + (2020 + i / 12) + ";" + c(w(i))))
                        .rows(24)
                        .span("2020-01-01", "2021-12-01"),
                WildCase.of(
                                "months-belarusian",
                                table(
                                        "Месяц;Значэнне",
                                        24,
                                        i ->
                                                "студзень люты сакавік красавік май чэрвень ліпень жнівень верасень кастрычнік лістапад снежань"
                                                                .split(" ")[i % 12]
                                                        + " " + (2020 + i / 12) + ";" + c(w(i))))
                        .rows(24)
                        .span("2020-01-01", "2021-12-01"));
    }
}
