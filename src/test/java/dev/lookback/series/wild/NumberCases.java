package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** Numbers as they are written: decimal and thousands marks, signs, currencies, units, multipliers. */
final class NumberCases {

    private NumberCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of(
                                "thousands-dot-by-neighbours",
                                table(
                                        "Datum;Besucher",
                                        40,
                                        i -> f(d(i), "dd.MM.yyyy") + ";"
                                                + String.format(Locale.GERMAN, "%,d", 980 + i)))
                        .rows(40)
                        .value("Besucher", 0, 980)
                        .value("Besucher", 39, 1019),
                WildCase.of(
                                "thousands-comma-by-neighbours",
                                table(
                                        "Date,Visitors",
                                        40,
                                        i -> d(i) + ","
                                                + (980 + i < 1000
                                                        ? 980 + i
                                                        : "\"" + String.format(Locale.ROOT, "%,d", 980 + i) + "\"")))
                        .rows(40)
                        .value("Visitors", 0, 980)
                        .value("Visitors", 39, 1019),
                WildCase.of(
                                "three-decimals-dot",
                                table(
                                        "Date;Rate",
                                        40,
                                        i -> d(i) + ";" + String.format(Locale.ROOT, "%.3f", 0.98 + i / 1000.0)))
                        .rows(40)
                        .value("Rate", 0, 0.98)
                        .value("Rate", 39, 1.019),
                WildCase.of(
                                "three-decimals-comma",
                                table(
                                        "Datum;Kurs",
                                        40,
                                        i -> f(d(i), "dd.MM.yyyy") + ";"
                                                + String.format(Locale.GERMAN, "%.3f", 1.2 + i / 1000.0)))
                        .rows(40)
                        .value("Kurs", 0, 1.2)
                        .value("Kurs", 39, 1.239),
                WildCase.of(
                                "three-decimals-with-zero",
                                table(
                                        "Datum;Kurs",
                                        40,
                                        i -> f(d(i), "dd.MM.yyyy") + ";"
                                                + String.format(Locale.GERMAN, "%.3f", 0.98 + i / 1000.0)))
                        .rows(40)
                        .value("Kurs", 0, 0.98)
                        .value("Kurs", 39, 1.019),
                WildCase.of(
                                "month-is-no-target",
                                table(
                                        "Month;Value",
                                        24,
                                        i -> f(m(i), "MM.yyyy") + ";"
                                                + String.format(Locale.GERMAN, "%.1f", 1.5 + i / 10.0)))
                        .rows(24)
                        .inputs("Value")
                        .target("Value")
                        .span("2020-01-01", "2021-12-01"),
                numbers("thousands-apostrophe", i -> us(big(i)).replace(",", "'"), i -> big(i)),
                numbers("thousands-typographic-apostrophe", i -> us(big(i)).replace(",", "’"), i -> big(i)),
                numbers("thousands-no-break-space", i -> grouped(big(i), "\u00A0"), i -> big(i)),
                numbers("thousands-narrow-space", i -> grouped(big(i), "\u202F"), i -> big(i)),
                numbers("thousands-thin-space-dot", i -> us(big(i)).replace(",", "\u2009"), i -> big(i)),
                numbers("thousands-space", i -> grouped(big(i), " "), i -> big(i)),
                numbers("thousands-underscore", i -> us(big(i)).replace(",", "_"), i -> big(i)),
                numbers("thousands-indian", i -> "12,34," + (100 + i) + ".50", i -> 1234100.5 + i),
                numbers("decimal-middle-dot", i -> s(w(i)).replace('.', '·'), i -> w(i)),
                numbers(
                        "money-minus-first",
                        i -> (i % 2 == 0 ? "-" : "") + "$" + us(big(i)),
                        i -> i % 2 == 0 ? -big(i) : big(i)),
                numbers(
                        "money-minus-inside",
                        i -> "$" + (i % 2 == 0 ? "-" : "") + us(big(i)),
                        i -> i % 2 == 0 ? -big(i) : big(i)),
                numbers(
                        "money-parentheses",
                        i -> i % 2 == 0 ? "($" + us(big(i)) + ")" : "$" + us(big(i)),
                        i -> i % 2 == 0 ? -big(i) : big(i)),
                numbers("money-euro-after", i -> de(big(i)) + " €", i -> big(i)),
                numbers(
                        "money-euro-minus-after",
                        i -> de(big(i)) + (i % 2 == 0 ? "-" : "") + " EUR",
                        i -> i % 2 == 0 ? -big(i) : big(i)),
                numbers("money-code-before", i -> "USD " + us(big(i)), i -> big(i)),
                numbers("money-yen", i -> "¥" + String.format(Locale.ROOT, "%,d", 10000 + i), i -> 10000 + i),
                numbers("money-yuan-after", i -> s(w(i)) + "元", i -> w(i)),
                numbers("money-franc", i -> "CHF 1'2" + (10 + i) + ".50", i -> 1210.5 + i),
                numbers("money-real", i -> "R$ " + de(big(i)), i -> big(i)),
                numbers("money-rupee", i -> "₹1,2" + (10 + i) + ".50", i -> 1210.5 + i),
                numbers("trailing-minus", i -> c(w(i)) + (i % 3 == 0 ? "-" : ""), i -> i % 3 == 0 ? -w(i) : w(i)),
                numbers("unicode-minus", i -> (i % 2 == 0 ? "−" : "") + s(w(i)), i -> i % 2 == 0 ? -w(i) : w(i)),
                numbers("dash-minus", i -> (i % 2 == 0 ? "–" : "") + s(w(i)), i -> i % 2 == 0 ? -w(i) : w(i)),
                numbers("minus-space", i -> (i % 2 == 0 ? "- " : "") + s(w(i)), i -> i % 2 == 0 ? -w(i) : w(i)),
                numbers("plus-signs", i -> (i % 2 == 0 ? "+" : "-") + s(w(i)), i -> i % 2 == 0 ? w(i) : -w(i)),
                numbers("debit-credit", i -> s(w(i)) + (i % 2 == 0 ? " DR" : " CR"), i -> i % 2 == 0 ? -w(i) : w(i)),
                numbers("degrees", i -> s(w(i)) + " °C", i -> w(i)),
                numbers("units-tight", i -> s(w(i)) + "kWh", i -> w(i)),
                numbers("units-comma", i -> c(w(i)) + " km/h", i -> w(i)),
                numbers("units-square", i -> s(w(i)) + " m²", i -> w(i)),
                numbers(
                        "multipliers-letters",
                        i -> i % 2 == 0 ? "1.5" + i % 10 + "M" : "9" + (10 + i) + "K",
                        i -> i % 2 == 0 ? Math.round((1.5 + i % 10 / 100.0) * 1e6) : (910 + i) * 1e3),
                numbers(
                        "multipliers-billions",
                        i -> i % 2 == 0 ? "$1.5B" : "$9" + (10 + i) + "M",
                        i -> i % 2 == 0 ? 1.5e9 : (910 + i) * 1e6),
                numbers(
                        "multipliers-chinese",
                        i -> i % 2 == 0 ? "1.5亿" : "9" + (10 + i) + "万",
                        i -> i % 2 == 0 ? 1.5e8 : (910 + i) * 1e4),
                numbers(
                        "multipliers-german",
                        i -> i % 2 == 0 ? "1,5 Mio." : "9" + (10 + i) + " Tsd.",
                        i -> i % 2 == 0 ? 1.5e6 : (910 + i) * 1e3),
                numbers(
                        "exponents",
                        i -> String.format(Locale.ROOT, "%.4E", 1e-5 * w(i)),
                        i -> Double.parseDouble(String.format(Locale.ROOT, "%.4E", 1e-5 * w(i)))),
                numbers(
                        "exponents-d",
                        i -> String.format(Locale.ROOT, "%.4E", 1e5 * w(i)).replace('E', 'D'),
                        i -> Double.parseDouble(String.format(Locale.ROOT, "%.4E", 1e5 * w(i)))),
                numbers(
                        "exponents-comma",
                        i -> String.format(Locale.ROOT, "%.4E", 1e5 * w(i)).replace('.', ','),
                        i -> Double.parseDouble(String.format(Locale.ROOT, "%.4E", 1e5 * w(i)))),
                numbers(
                        "leading-dot",
                        i -> i % 2 == 0 ? "." + (10 + i) : "-." + (10 + i),
                        i -> (i % 2 == 0 ? 1 : -1) * (10 + i) / 100.0),
                numbers("leading-zeros", i -> String.format("%07.2f", w(i)), i -> w(i)),
                numbers(
                        "full-width-digits",
                        i -> s(w(i)).chars()
                                .mapToObj(k -> String.valueOf((char) (k == '.' ? '．' : k + 0xFEE0)))
                                .reduce("", String::concat),
                        i -> w(i)),
                numbers(
                        "arabic-digits",
                        i -> s(w(i)).chars()
                                .mapToObj(k -> String.valueOf((char) (k == '.' ? '٫' : k - '0' + 0x660)))
                                .reduce("", String::concat),
                        i -> w(i)),
                numbers("quoted-spaces", i -> "\"  " + s(w(i)) + " \"", i -> w(i)),
                numbers("infinity", i -> i == 5 ? "inf" : s(w(i)), i -> w(i)),
                numbers("approximate", i -> (i == 5 ? "~" : i == 7 ? "ca. " : "") + s(w(i)), i -> w(i)),
                WildCase.of(
                                "true-false",
                                table(
                                        "date;value;open",
                                        40,
                                        i -> d(i) + ";" + s(w(i)) + ";" + (i % 3 == 0 ? "True" : "False")))
                        .rows(40)
                        .value("value", 0, 100)
                        .later("open may be read as 1 and 0"),
                WildCase.of(
                                "percent-beside-plain",
                                table(
                                        "Datum;Kurs;Änderung",
                                        40,
                                        i -> f(d(i), "dd.MM.yyyy") + ";" + de(big(i)) + ";" + c(w(i) - 100) + " %"))
                        .rows(40)
                        .inputs("Kurs", "Änderung")
                        .value("Kurs", 0, big(0)),
                WildCase.of(
                                "marks-differ-by-column",
                                table("date;price;share", 40, i -> d(i) + ";" + s(w(i)) + ";" + c(w(i, 1))))
                        .rows(40)
                        .value("price", 1, w(1))
                        .value("share", 1, w(1, 1)),
                WildCase.of(
                                "comma-delimiter-and-decimal-quoted",
                                table(
                                        "Datum,Wert,Menge",
                                        40,
                                        i -> f(d(i), "dd.MM.yyyy") + ",\"" + c(w(i)) + "\"," + (10 + i)))
                        .rows(40)
                        .inputs("Wert", "Menge")
                        .value("Wert", 1, w(1)),
                WildCase.of(
                                "comma-delimiter-and-decimal-bare",
                                table("Datum,Wert", 40, i -> f(d(i), "dd.MM.yyyy") + "," + c(w(i))))
                        .refused("commasInside"),
                WildCase.of(
                                "codes-999",
                                table(
                                        "date,wind,temp",
                                        40,
                                        i -> d(i) + "," + (i % 9 == 4 ? "999" : s1(w(i) / 10)) + ","
                                                + (i % 9 == 5 ? "-999.9" : s1(w(i)))))
                        .rows(40)
                        .later("suspectedMissing wind 999: 4, temp -999.9: 4")
                        .value("wind", 0, 10),
                WildCase.of(
                                "codes-9999",
                                table(
                                        "date;river",
                                        40,
                                        i -> d(i) + ";" + (i % 9 == 4 ? "9999" : String.valueOf(120 + i))))
                        .rows(40)
                        .later("suspectedMissing river 9999: 4")
                        .value("river", 0, 120),
                WildCase.of("honest-minus-99", table("date,net", 40, i -> d(i) + "," + (-119 + i)))
                        .rows(40)
                        .later("no suspectedMissing")
                        .value("net", 20, -99));
    }

    /** One column of numbers in a notation, between semicolons. */
    private static WildCase numbers(String name, IntFunction<String> text, IntFunction<Number> value) {
        return WildCase.of(name, table("date;value", 40, i -> d(i) + ";" + text.apply(i)))
                .rows(40)
                .span("2024-01-01", "2024-02-09")
                .inputs("value")
                .skipped(0)
                .value("value", 0, value.apply(0).doubleValue())
                .value("value", 1, value.apply(1).doubleValue())
                .value("value", 39, value.apply(39).doubleValue());
    }
}
