package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.util.List;
import java.util.Locale;

/** Relatives of the other cases: exports of exchanges and banks, tables of text, notations of numbers, rows of other lengths. */
final class RelativeCases {

    private RelativeCases() {}

    static List<WildCase> cases() {
        return List.of(
                days(
                                "markdown",
                                "| Date | Close |\n|------|-----:|\n"
                                        + rows(40, i -> "| " + d(i) + " | " + s(w(i)) + " |"))
                        .inputs("Close")
                        .value("Close", 1, w(1)),
                days(
                                "mysql-grid",
                                "+------------+--------+\n| date       | value  |\n+------------+--------+\n"
                                        + rows(40, i -> "| " + d(i) + " | " + s(w(i)) + " |")
                                        + "+------------+--------+\n40 rows in set (0.00 sec)\n")
                        .inputs("value")
                        .value("value", 1, w(1)),
                days(
                                "sap-minus",
                                table(
                                        "Buchungsdatum;Belegnr;Betrag",
                                        40,
                                        i -> f(d(i), "dd.MM.yyyy") + ";490000" + (1000 + i) + ";" + de(big(i))
                                                + (i % 3 == 0 ? "-" : "")))
                        .inputs("Betrag")
                        .value("Betrag", 0, -big(0)),
                days(
                                "debit-credit-words",
                                table(
                                        "Txn Date,Description,Amount",
                                        40,
                                        i -> f(d(i), "dd-MMM-yyyy") + ",x,\"" + us(big(i))
                                                + (i % 2 == 0 ? " Dr\"" : " Cr\"")))
                        .inputs("Amount")
                        .value("Amount", 0, -big(0))
                        .value("Amount", 1, big(1)),
                days(
                                "b3-brasil",
                                table(
                                        "Data;Preço Abertura;Preço Máximo;Preço Mínimo;Preço Último;Qtd Negócios;Volume",
                                        40,
                                        i -> f(d(i), "dd/MM/yyyy") + ";" + c(w(i)) + ";" + c(w(i) + 1) + ";"
                                                + c(w(i) - 1) + ";" + c(w(i)) + ";" + (1000 + i) + ";" + de(big(i))))
                        .target("Preço Último")
                        .value("Volume", 1, big(1)),
                days(
                                "swiss-statement",
                                table(
                                        "Datum;Betrag CHF;Saldo CHF",
                                        40,
                                        i -> f(d(i), "dd.MM.yyyy") + ";"
                                                + us(big(i)).replace(",", "'") + ";"
                                                + us(10 * big(i)).replace(",", "'")))
                        .value("Saldo CHF", 1, 10 * big(1)),
                days("basis-points", table("Date,Spread", 40, i -> f(d(i), "MM/dd/yyyy") + "," + s(w(i)) + " bps"))
                        .value("Spread", 1, w(1)),
                days(
                                "accounting",
                                table(
                                        "Date,Net income,Margin",
                                        40,
                                        i -> d(i) + ",\"" + (i % 2 == 0 ? "($" + us(big(i)) + ")" : "$" + us(big(i)))
                                                + "\"," + (i % 2 == 0 ? "(2.5%)" : "3.5%")))
                        .value("Net income", 0, -big(0))
                        .value("Margin", 0, -2.5),
                days(
                                "lakh-rupees",
                                table(
                                        "Date;Turnover",
                                        40,
                                        i -> f(d(i), "dd-MM-yyyy") + ";₹ 1,0" + i % 10 + "," + (100 + i) + ".50"))
                        .value("Turnover", 1, 101101.5),
                days("petrol-dollars", table("Date,Gas", 40, i -> f(d(i), "MM/dd/yyyy") + ",$3." + (100 + i)))
                        .value("Gas", 1, 3.101),
                days("petrol-euros", table("Datum;Diesel", 40, i -> f(d(i), "dd.MM.yyyy") + ";1," + (700 + i) + " €"))
                        .value("Diesel", 1, 1.701),
                days(
                                "euros-in-thousands",
                                table("Datum;Miete", 40, i -> f(d(i), "dd.MM.yyyy") + ";1." + (200 + i) + " €"))
                        .value("Miete", 1, 1201),
                days("count-with-dots", table("Datum;Fahrgäste", 40, i -> f(d(i), "dd.MM.yyyy") + ";1." + (200 + i)))
                        .value("Fahrgäste", 1, 1201)
                        .later("ambiguity decimal"),
                days(
                                "count-with-commas",
                                table(
                                        "Date;Users",
                                        40,
                                        i -> d(i) + ";" + String.format(Locale.ROOT, "%,d", 1000 + 37 * i)))
                        .value("Users", 1, 1037)
                        .later("ambiguity decimal"),
                days("rate-with-points", table("Date;Price", 40, i -> d(i) + ";1." + (100 + i)))
                        .value("Price", 1, 1.101)
                        .later("ambiguity decimal"),
                days("rate-with-commas", table("Date;EURUSD", 40, i -> f(d(i), "dd/MM/yyyy") + ";1," + (100 + i)))
                        .value("EURUSD", 1, 1.101)
                        .later("ambiguity decimal"),
                days(
                                "binary-sizes",
                                table("time,memory", 40, i -> d(i) + "," + s(w(i)) + (i % 2 == 0 ? " GiB" : " MiB")))
                        .value("memory", 0, 100 * 1024.0 * 1024 * 1024)
                        .value("memory", 1, w(1) * 1024 * 1024),
                days("milliseconds", table("time,latency", 40, i -> d(i) + "," + s(w(i)) + (i % 2 == 0 ? " s" : " ms")))
                        .value("latency", 0, 100)
                        .value("latency", 1, w(1) / 1000),
                days("flags-p-and-cp", table("time,v", 40, i -> d(i) + "," + s(w(i)) + (i % 2 == 0 ? " p" : " cp")))
                        .value("v", 1, w(1)),
                days("uncertainties", table("Date,Value", 40, i -> d(i) + "," + s(w(i)) + " ± 0.1"))
                        .inputs("Value")
                        .value("Value", 1, w(1)),
                days("tildes", table("date~close~volume", 40, i -> d(i) + "~" + s(w(i)) + "~" + (i * i)))
                        .inputs("close", "volume")
                        .value("close", 1, w(1)),
                days("hive", rows(40, i -> d(i) + "\u0001" + s(w(i)) + "\u0001" + (i * i)))
                        .value("#0", 1, w(1)),
                days("double-bars", table("date||close||volume", 40, i -> d(i) + "||" + s(w(i)) + "||" + (i * i)))
                        .inputs("close", "volume"),
                days(
                                "lines-in-quotes",
                                table("date,sales,note", 40, i -> "\"" + d(i) + "," + s(w(i)) + ",\"\"a, b\"\"\""))
                        .inputs("sales")
                        .value("sales", 1, w(1)),
                WildCase.of(
                                "relative-short-rows-first",
                                table("date,a,b", 40, i -> d(i) + "," + s(w(i)) + (i < 15 ? "" : "," + s(w(i, 1)))))
                        .rows(40)
                        .inputs("a")
                        .fileRows(40)
                        .skipped(0),
                days(
                                "names-too-few",
                                table("date,a", 40, i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1)) + "," + s(w(i, 2))))
                        .inputs(3)
                        .value("a", 1, w(1)),
                days(
                                "second-table-below",
                                table("date,a", 40, i -> d(i) + "," + s(w(i)))
                                        + "\n"
                                        + table("date,b", 40, i -> d(i) + "," + s(2 * w(i))))
                        .inputs("a")
                        .value("a", 1, w(1)),
                days(
                                "summary-below",
                                table("date,open", 40, i -> d(i) + "," + s(w(i)))
                                        + "\nSummary\nmonth,total,avg\nJan,1000,10\nFeb,2000,20\n")
                        .inputs("open"),
                days(
                                "units-and-kinds",
                                "date,flow,level\n,m3/s,m\n,mean,max\n"
                                        + rows(40, i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1))))
                        .inputs("flow", "level")
                        .skipped(0),
                days(
                                "tickers-and-fields",
                                table(
                                        "Date,AAPL Open,AAPL Close,MSFT Open,MSFT Close",
                                        40,
                                        i -> d(i) + "," + ohlc(i, ",")))
                        .target("AAPL Close"),
                close("ko", "날짜;시가;고가;저가;종가"),
                close("da", "Dato;Åbningskurs;Højest;Lavest;Lukkekurs"),
                close("no", "Dato;Åpning;Høyest;Lavest;Slutt"),
                close("fi", "Päivä;Avaus;Ylin;Alin;Päätös"),
                close("cs", "Datum;Otevření;Maximum;Minimum;Závěr"),
                close("hu", "Dátum;Nyitó;Maximum;Minimum;Záró"),
                close("el", "Ημερομηνία;Άνοιγμα;Υψηλό;Χαμηλό;Κλείσιμο"),
                close("ro", "Data;Deschidere;Maxim;Minim;Închidere"),
                close("id", "Tanggal;Pembukaan;Tertinggi;Terendah;Penutupan"),
                close("vi", "Ngày;Giá mở cửa;Cao nhất;Thấp nhất;Giá đóng cửa"),
                close("th", "วันที่;ราคาเปิด;ราคาสูงสุด;ราคาต่ำสุด;ราคาปิด"),
                close("ar", "التاريخ;الافتتاح;الأعلى;الأدنى;الإغلاق"),
                close("he", "תאריך;שער פתיחה;גבוה;נמוך;שער נעילה"),
                WildCase.of("thousands-bare", table("date,visitors", 40, i -> d(i) + ",1," + (100 + i)))
                        .refused("commasInside"),
                WildCase.of(
                                "thousands-bare-in-some",
                                table(
                                        "date,visitors",
                                        40,
                                        i -> d(i) + "," + String.format(Locale.ROOT, "%,d", 950 + 5 * i)))
                        .refused("commasInside"),
                WildCase.of(
                                "prose-in-lines",
                                "Dear all,\nthe sales of 2023 were 100, of 2024 they were 120.\nWe expect 140 in 2025, and more later.\nRegards, Bob\n")
                        .refused("series.problem"),
                WildCase.of(
                                "javascript",
                                "const data = [\n" + rows(40, i -> "  ['" + d(i) + "', " + s(w(i)) + "],") + "];\n")
                        .refused("source of a program"),
                WildCase.of("key-values", rows(40, i -> "date=" + d(i) + " value=" + s(w(i))))
                        .refused("refused"));
    }

    private static WildCase days(String name, String text) {
        return WildCase.of("relative-" + name, text).rows(40).span("2024-01-01", "2024-02-09");
    }

    private static WildCase close(String language, String header) {
        return WildCase.of("relative-close-" + language, table(header, 40, i -> d(i) + ";" + ohlc(i, ";")))
                .rows(40)
                .inputs(4)
                .target(header.split(";")[4]);
    }
}
