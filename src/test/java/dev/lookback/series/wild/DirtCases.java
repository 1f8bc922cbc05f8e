package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.time.LocalDate;
import java.util.List;

/** Tables with lines and cells that do not belong there. */
final class DirtCases {

    private static final String FROM = "2024-01-01";
    private static final String TO = "2024-02-09";

    private DirtCases() {}

    static List<WildCase> cases() {
        return List.of(
                days(
                                "total-line",
                                table("date,sales,cost", 40, i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1)))
                                        + "Total,4000.00,4400.00\n")
                        .skipped(1),
                days(
                                "total-without-word",
                                table("date,sales,cost", 40, i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1)))
                                        + ",4000.00,4400.00\n")
                        .skipped(1),
                days(
                                "average-and-total",
                                table(
                                                "Datum;Umsatz;cost",
                                                40,
                                                i -> f(d(i), "dd.MM.yyyy") + ";" + c(w(i)) + ";" + c(w(i, 1)))
                                        + "\nMittelwert;100,00;110,00\nSumme;4000,00;4400,00\n")
                        .skipped(2),
                days(
                                "month-subtotals",
                                table(
                                        "date,sales,cost",
                                        40,
                                        i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1))
                                                + (i == 30 ? "\nSubtotal January,3100.00,3400.00" : "")))
                        .skipped(1),
                days(
                                "header-again",
                                table(
                                        "date,sales,cost",
                                        40,
                                        i -> (i == 20 ? "date,sales,cost\n" : "") + d(i) + "," + s(w(i)) + ","
                                                + s(w(i, 1))))
                        .skipped(1),
                days(
                                "pages",
                                rows(
                                        4,
                                        p -> "Report page " + (p + 1) + " of 4\n\ndate,sales,cost\n"
                                                + cells(
                                                        10,
                                                        "\n",
                                                        i -> d(10 * p + i) + "," + s(w(10 * p + i)) + ","
                                                                + s(w(10 * p + i, 1)))
                                                + "\n"))
                        .skipped(7),
                days(
                                "blank-blocks",
                                table(
                                        "date,sales,cost",
                                        40,
                                        i -> (i % 10 == 0 ? "\n\n" : "") + d(i) + "," + s(w(i)) + "," + s(w(i, 1))))
                        .skipped(0),
                days(
                                "empty-cells-blocks",
                                table(
                                        "date,sales,cost",
                                        40,
                                        i -> (i % 10 == 0 ? ",,\n,,\n" : "") + d(i) + "," + s(w(i)) + "," + s(w(i, 1))))
                        .skipped(0),
                days(
                                "ragged-short",
                                table(
                                        "date,sales,cost",
                                        40,
                                        i -> d(i) + "," + s(w(i)) + (i % 9 == 4 ? "" : "," + s(w(i, 1)))))
                        .skipped(0)
                        .missing("cost", 4),
                days(
                        "ragged-long",
                        table(
                                "date,sales,cost",
                                40,
                                i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1)) + (i % 9 == 4 ? ",see note" : ""))),
                days(
                                "trailing-delimiter",
                                table("date,sales,cost", 40, i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1)) + ","))
                        .inputs("sales", "cost"),
                days(
                                "trailing-delimiter-header-too",
                                table("date,sales,cost,", 40, i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1)) + ","))
                        .inputs("sales", "cost"),
                days("header-short", table("sales,cost", 40, i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1))))
                        .inputs("sales", "cost"),
                days(
                                "header-long",
                                table(
                                        "date,sales,cost,remark,checked",
                                        40,
                                        i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1))))
                        .inputs("sales", "cost"),
                days(
                        "header-blank-line-before-rows",
                        "date,sales,cost\n\n" + rows(40, i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1)))),
                days(
                                "dashes-below-header",
                                "date        sales   cost\n----------  ------  ------\n"
                                        + rows(40, i -> d(i) + "  " + s(w(i)) + "  " + s(w(i, 1))))
                        .inputs("sales", "cost"),
                days(
                                "line-breaks-in-quotes",
                                table(
                                        "date,\"sales\n(EUR)\",cost,note",
                                        40,
                                        i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1))
                                                + ",\"line one\nline two, with comma\""))
                        .skipped(0),
                days(
                                "quotes-in-quotes",
                                table(
                                        "date,sales,cost,note",
                                        40,
                                        i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1))
                                                + ",\"he said \"\"no\"\", twice\""))
                        .inputs("sales", "cost"),
                days(
                                "backslash-quotes",
                                table(
                                        "date,sales,cost,note",
                                        40,
                                        i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1))
                                                + ",\"he said \\\"no\\\", twice\""))
                        .inputs("sales", "cost"),
                days(
                                "stray-quote",
                                table(
                                        "date,sales,cost,size",
                                        40,
                                        i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1)) + ",12\" pipe"))
                        .inputs("sales", "cost")
                        .skipped(0),
                days(
                                "single-quotes",
                                table(
                                        "'date';'sales';'cost'",
                                        40,
                                        i -> "'" + d(i) + "';'" + s(w(i)) + "';'" + s(w(i, 1)) + "'"))
                        .inputs("sales", "cost"),
                days(
                                "quoted-lines",
                                table(
                                        "\"date,sales,cost\"",
                                        40,
                                        i -> "\"" + d(i) + "," + s(w(i)) + "," + s(w(i, 1)) + "\""))
                        .inputs("sales", "cost"),
                days(
                                "apostrophe-text-cells",
                                table("date,sales,cost", 40, i -> "'" + d(i) + "," + s(w(i)) + "," + s(w(i, 1))))
                        .inputs("sales", "cost"),
                days(
                                "excel-equals",
                                table("date,sales,cost", 40, i -> "=\"" + d(i) + "\"," + s(w(i)) + "," + s(w(i, 1))))
                        .inputs("sales", "cost"),
                days(
                                "mark-in-the-middle",
                                table(
                                        "\uFEFFdate,sales,cost",
                                        40,
                                        i -> (i == 20 ? "\uFEFF" : "") + d(i) + "," + s(w(i)) + "," + s(w(i, 1))))
                        .skipped(0),
                days(
                                "joined-files",
                                "\uFEFF" + table("date,sales,cost", 20, i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1)))
                                        + "\uFEFF"
                                        + table(
                                                "date,sales,cost",
                                                20,
                                                i -> d(20 + i) + "," + s(w(20 + i)) + "," + s(w(20 + i, 1))))
                        .skipped(1),
                days(
                        "nul-bytes",
                        table("date,sales,cost", 40, i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1))) + "\0\0\0\0"),
                days(
                        "control-z",
                        table("date,sales,cost", 40, i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1))) + "\u001A"),
                days(
                                "mixed-line-ends",
                                table(
                                        "date,sales,cost",
                                        40,
                                        i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1)) + (i % 2 == 0 ? "\r" : "")))
                        .skipped(0),
                days(
                                "double-cr",
                                table("date,sales,cost", 40, i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1)))
                                        .replace("\n", "\r\r\n"))
                        .skipped(0),
                days(
                                "no-break-spaces",
                                table(
                                        "date;sales;cost",
                                        40,
                                        i -> "\u00A0" + d(i) + "\u00A0;\u00A0" + s(w(i)) + ";" + s(w(i, 1)) + "\u00A0"))
                        .inputs("sales", "cost"),
                days(
                                "tabs-and-spaces",
                                table(
                                        "date \t sales\tcost",
                                        40,
                                        i -> d(i) + (i % 2 == 0 ? "\t" : "  \t ") + s(w(i)) + "\t" + s(w(i, 1))))
                        .inputs("sales", "cost"),
                days("semicolon-space", table("date; sales; cost", 40, i -> d(i) + "; " + s(w(i)) + "; " + s(w(i, 1))))
                        .inputs("sales", "cost"),
                days("caret", table("date^sales^cost", 40, i -> d(i) + "^" + s(w(i)) + "^" + s(w(i, 1))))
                        .inputs("sales", "cost"),
                days("tilde-bars", table("date||sales||cost", 40, i -> d(i) + "||" + s(w(i)) + "||" + s(w(i, 1))))
                        .inputs("sales", "cost"),
                days(
                                "duplicate-names",
                                table(
                                        "date,sales,sales,cost",
                                        40,
                                        i -> d(i) + "," + s(w(i)) + "," + s(w(i, 2)) + "," + s(w(i, 1))))
                        .inputs(3),
                days(
                                "percent-comments",
                                "% exported by a tool\n% units: EUR\n"
                                        + table("date,sales,cost", 40, i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1))))
                        .inputs("sales", "cost"),
                days(
                        "slash-comments",
                        "// exported by a tool\n// units: EUR\n"
                                + table("date,sales,cost", 40, i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1)))),
                days(
                                "comments-between",
                                table(
                                        "date,sales,cost",
                                        40,
                                        i -> (i == 20 ? "# sensor changed\n" : "") + d(i) + "," + s(w(i)) + ","
                                                + s(w(i, 1))))
                        .skipped(1),
                days(
                                "metadata-pairs",
                                "Report,Daily sales\nRegion,North\nFrom,2024-01-01\nTo,2024-02-09\nCurrency,EUR\n"
                                        + table("date,sales,cost", 40, i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1))))
                        .skipped(5),
                days(
                                "sql-description",
                                "SELECT date, sales, cost FROM t WHERE region = 'N' ORDER BY date\n"
                                        + table("date,sales,cost", 40, i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1))))
                        .skipped(1),
                days(
                                "footnote",
                                table("date,sales,cost", 40, i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1)))
                                        + "\nNote: figures are preliminary, and may change.\n1) without returns\n")
                        .skipped(2),
                days(
                                "descending-with-total",
                                "date,sales,cost\nTotal,4000,4400\n"
                                        + backwards(40, i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1))))
                        .skipped(1),
                days(
                                "word-in-numbers",
                                table(
                                        "date,sales,cost",
                                        40,
                                        i -> d(i) + "," + (i == 9 ? "closed" : i == 11 ? "sold out" : s(w(i))) + ","
                                                + s(w(i, 1))))
                        .missing("sales", 2)
                        .skipped(0),
                days(
                                "late-text",
                                table(
                                        "date,sales,cost",
                                        40,
                                        i -> d(i) + "," + (i > 35 ? "pending" : s(w(i))) + "," + s(w(i, 1))))
                        .missing("sales", 4)
                        .skipped(0),
                days(
                                "marks-of-missing",
                                table(
                                        "date,sales,cost",
                                        40,
                                        i -> d(i) + ","
                                                + (i > 1 && i < 18
                                                        ? List.of(
                                                                        "NA", "N/A", "null", "None", "-", "--", "...",
                                                                        ".", "?", "nan", "#N/A", "n.a.", "x", "*",
                                                                        "NULL", "(null)")
                                                                .get(i - 2)
                                                        : s(w(i)))
                                                + "," + s(w(i, 1))))
                        .missing("sales", 16)
                        .skipped(0),
                days(
                                "marks-after-numbers",
                                table(
                                        "date,sales,cost",
                                        40,
                                        i -> d(i) + "," + s(w(i))
                                                + (i % 6 == 1 ? "*" : i % 6 == 2 ? " p" : i % 6 == 3 ? " e" : "") + ","
                                                + s(w(i, 1))))
                        .value("sales", 1, w(1))
                        .value("sales", 2, w(2))
                        .missing("sales", 0),
                WildCase.of(
                                "bounds",
                                table(
                                        "date,lead,zinc",
                                        40,
                                        i -> d(i) + "," + (i % 5 == 3 ? "<0.5" : s(w(i))) + "," + s(w(i, 1))))
                        .rows(40)
                        .span(FROM, TO)
                        .inputs("lead", "zinc")
                        .skipped(0)
                        .later("<0.5: 8"),
                WildCase.of(
                                "time-missing-in-a-row",
                                table("date,sales", 40, i -> (i == 12 ? "" : d(i)) + "," + s(w(i))))
                        .rows(39)
                        .span(FROM, TO)
                        .skipped(1),
                WildCase.of("odd-date", table("date,sales", 40, i -> (i == 12 ? "13 Jan 2024" : d(i)) + "," + s(w(i))))
                        .rows(40)
                        .span(FROM, TO)
                        .skipped(0),
                WildCase.of(
                                "duplicated-days",
                                table("date,sales", 42, i -> d(i < 20 ? i : i < 22 ? i - 2 : i - 2) + "," + s(w(i))))
                        .rows(42)
                        .span(FROM, TO)
                        .later("times repeat: 2"),
                WildCase.of("unsorted", table("date,sales", 40, i -> d(i * 7 % 40) + "," + s(w(i * 7 % 40))))
                        .rows(40)
                        .span(FROM, TO)
                        .value("sales", 1, w(1)),
                WildCase.of(
                                "late-column",
                                table(
                                        "date,price,new",
                                        40,
                                        i -> d(i) + "," + s(w(i)) + "," + (i < 30 ? "" : s(w(i, 1)))))
                        .rows(40)
                        .span(FROM, TO)
                        .value("price", 0, 100)
                        .later("usedRows 10 with both"),
                WildCase.of(
                                "constant-and-empty-columns",
                                table("date,price,zero,empty,unit", 40, i -> d(i) + "," + s(w(i)) + ",0,,EUR"))
                        .rows(40)
                        .inputs("price")
                        .target("price"),
                WildCase.of(
                                "counter-and-keys",
                                table(
                                        "rowid,store_id,date,price,weekday,yearday",
                                        40,
                                        i -> (1000 + i) + ",17," + d(i) + "," + s(w(i)) + ","
                                                + d(i).getDayOfWeek().getValue() + "," + d(i).getDayOfYear()))
                        .rows(40)
                        .inputs("price")
                        .target("price"),
                WildCase.of(
                                "decimal-date-too",
                                table(
                                        "year,month,day,fraction,ssn",
                                        40,
                                        i -> f(d(i), "yyyy,M,d") + "," + String.format("%.3f", 2024 + (i + 0.5) / 366)
                                                + "," + (50 + i % 9)))
                        .rows(40)
                        .span(FROM, TO)
                        .inputs("ssn")
                        .target("ssn"),
                WildCase.of("no-time-at-all", table("x,y", 40, i -> s(w(i)) + "," + s(w(i, 1))))
                        .rows(40)
                        .timeless()
                        .inputs("x", "y"),
                WildCase.of("one-column-of-numbers", rows(40, i -> s(w(i))))
                        .rows(40)
                        .timeless()
                        .inputs(1)
                        .value("#0", 0, 100),
                WildCase.of("one-column-decimal-comma", "Wert\n" + rows(40, i -> c(w(i))))
                        .rows(40)
                        .timeless()
                        .inputs("Wert")
                        .value("Wert", 1, w(1)),
                WildCase.of("values-first", table("price,volume,date", 40, i -> s(w(i)) + "," + (10 + i) + "," + d(i)))
                        .rows(40)
                        .span(FROM, TO)
                        .inputs("price", "volume")
                        .target("price"),
                WildCase.of("year-like-values", table("date,units", 40, i -> d(i) + "," + (1990 + i % 20)))
                        .rows(40)
                        .span(FROM, TO)
                        .inputs("units")
                        .value("units", 0, 1990),
                WildCase.of("date-like-values", table("date,amount", 40, i -> d(i) + "," + (20200101 + i * 17 % 30)))
                        .rows(40)
                        .span(FROM, TO)
                        .inputs("amount"),
                WildCase.of(
                                "months-across",
                                "id," + cells(24, ",", i -> f(m(i), "MMM yyyy")) + "\n"
                                        + rows(
                                                3,
                                                k -> List.of("A", "B", "C").get(k) + ","
                                                        + cells(24, ",", i -> s(w(i, k)))))
                        .rows(24)
                        .span("2020-01-01", "2021-12-01")
                        .inputs("A", "B", "C")
                        .value("C", 2, w(2, 2))
                        .later("transposed"),
                WildCase.of(
                                "one-series-across",
                                "," + cells(30, ",", i -> String.valueOf(1990 + i)) + "\nAlpha,"
                                        + cells(30, ",", i -> s(w(i))) + "\n")
                        .rows(30)
                        .span("1990-01-01", "2019-01-01")
                        .inputs("Alpha")
                        .later("transposed"),
                WildCase.of(
                                "stacked-wide-letters",
                                table(
                                        "region;Jahr;Wert",
                                        60,
                                        i -> List.of("Nord", "Süd", "Ost").get(i / 20) + ";" + (2000 + i % 20) + ";"
                                                + c(w(i))))
                        .rows(20)
                        .span("2000-01-01", "2019-01-01")
                        .inputs("Wert")
                        .later("series Nord, Süd, Ost"),
                WildCase.of(
                                "stacked-numbers",
                                table(
                                        "site,date,count",
                                        60,
                                        i -> (101 + i / 20) + ","
                                                + LocalDate.of(2024, 1, 1).plusDays(i % 20) + "," + (5 + i % 7)))
                        .rows(20)
                        .span(FROM, "2024-01-20")
                        .inputs("count")
                        .target("count")
                        .later("series 101, 102, 103"));
    }

    private static WildCase days(String name, String text) {
        return WildCase.of(name, text)
                .rows(40)
                .span(FROM, TO)
                .value("#0", 0, 100)
                .value("cost", 39, w(39, 1));
    }
}
