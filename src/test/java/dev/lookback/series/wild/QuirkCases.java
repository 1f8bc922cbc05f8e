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
                WildCase.of("suffix-giga", table("date,size", 40, i -> d(i) + "," + (i % 10 == 0 ? "1.0G" : 900 + i + "M")))
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
                WildCase.of("suffix-milli", table("date,amp", 40, i -> d(i) + "," + (i % 10 == 0 ? "1.0" : 900 + i + "m")))
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
                                        i -> "\"" + d(i) + "T00:51:00\",\"+00" + (10 + i) + ",5\",\"" + (10120 + i) + ",1\""))
                        .rows(40)
                        .value("TMP", 0, 10)
                        .value("SLP", 39, 10159),
                WildCase.of(
                                "position-in-a-cell",
                                table("time,pos,v", 40, i -> d(i) + ",\"52,13\"," + i + ".5"))
                        .rows(40)
                        .inputs("v")
                        .value("v", 0, 0.5));
    }
}
