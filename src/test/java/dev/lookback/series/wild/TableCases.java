package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.util.ArrayList;
import java.util.List;

/** Delimiters, quotes, preambles, footers and line ends that are rarer than those of the other cases. */
final class TableCases {

    private static final String HEADER = "date,close,volume\n";

    private static final List<String> DELIMITERS =
            List.of("^", "~", "¦", "§", "||", " ; ", "\t\t", "\u0001", "|~|", "=");

    private static final List<String> PREAMBLES = List.of(
            "Name,Index\nCurrency,EUR\nFrom,2024-01-01\nTo,2024-02-09\nCount,40\n\n",
            "Report of prices,,\nCreated 2024-03-01,,\n,,\n",
            "id,name\n1,a\n2,b\n3,c\n\n",
            "2024\n40\n",
            "SELECT date, close, volume FROM prices WHERE close > 5 ORDER BY date;\n",
            "---\ntitle: Prices\nunits: [EUR, 1]\n---\n",
            "C some words\n".repeat(25),
            "REM some words\n".repeat(25));

    private static final String FOOTERS =
            "Gesamt,4000.00,500|Total général,4000.00,500|Średnia,100.00,13|Yhteensä,4000.00,500|Итого,4000.00,500"
                    + "|Toplam,4000.00,500|合计,4000.00,500|합계,4000.00,500|StdDev,8.5,2|,4000.00,500|2024 total,4000.00,500|YTD,4000.00,500"
                    + "|Mean 2024-01-01 to 2024-02-09,100.0,13|-- end of report --|Report generated on 2024-03-01 10:15:00|n = 40|===,===,==="
                    + "|0,0,0|0000-00-00,0,0|Page 1 of 1";

    private TableCases() {}

    static List<WildCase> cases() {
        List<WildCase> cases = new ArrayList<>();
        for (String delimiter : DELIMITERS) {
            cases.add(of("delimiter-" + cases.size(), (HEADER + body()).replace(",", delimiter)));
        }
        PREAMBLES.forEach(preamble -> cases.add(of("preamble-" + cases.size(), preamble + HEADER + body())));
        for (String footer : FOOTERS.split("\\|")) {
            cases.add(of("footer-" + footer.replace(' ', '_'), HEADER + body() + footer + "\n")
                    .named("footer-" + cases.size() + ".csv"));
        }
        for (String end : List.of("\r", "\n\r", "\r\r\n")) {
            cases.add(of("line-ends-" + cases.size(), (HEADER + body()).replace("\n", end)));
        }
        cases.add(of(
                "header-of-bars-in-tabs",
                "date\tclose\tvolume\n" + rows(40, i -> f(d(i), "d MMM yyyy") + "\t" + s(w(i)) + "\t" + volume(i))));
        cases.add(of(
                "unknown-words-in-tabs",
                "date\tclose\tvolume\n" + rows(40, i -> d(i) + "\t" + s(w(i)) + " foo bar\t" + volume(i))));
        cases.add(of(
                "unknown-words-in-commas",
                "date,note,close,volume\n" + rows(40, i -> d(i) + ",foo bar " + i + "," + s(w(i)) + "," + volume(i))));
        cases.add(of(
                "quotes-of-words",
                "date,note,close,volume\n"
                        + rows(40, i -> d(i) + ",\"say \\\"hi\\\", " + i + "\"," + s(w(i)) + "," + volume(i))));
        cases.add(of(
                "quotes-over-lines",
                "date,note,close,volume\n" + rows(40, i -> d(i) + ",\"a\n\nb\"," + s(w(i)) + "," + volume(i))));
        cases.add(of(
                "quotes-open-in-one",
                "date,note,close,volume\n"
                        + rows(40, i -> d(i) + "," + (i == 17 ? "5\" pipe" : "x") + "," + s(w(i)) + "," + volume(i))));
        cases.add(WildCase.of(
                        "durations-in-words", table("date,duration", 40, i -> d(i) + "," + i % 9 + "h " + i + "m"))
                .refused("numeric"));
        return cases;
    }

    private static String body() {
        return rows(40, i -> d(i) + "," + s(w(i)) + "," + volume(i));
    }

    private static int volume(int i) {
        return 10 + i % 7;
    }

    private static WildCase of(String name, String text) {
        return WildCase.of("table-" + name, text)
                .rows(40)
                .span("2024-01-01", "2024-02-09")
                .inputs("close", "volume")
                .value("close", 0, 100)
                .value("close", 20, w(20));
    }
}
