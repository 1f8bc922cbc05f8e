package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Rarer notations of numbers: currencies and multipliers of many languages, signs, footnotes, fractions, marks of accounts. */
final class RareNumberCases {

    /** Forms of all numbers of a column, in which the number is {@code @}, by the style of its marks. */
    private static final Map<String, String> ALL = Map.of(
            "us",
            "د.إ @|@ د.إ.|KSh @|$@ / MWh|@ (est.)|≈ @|=@|`@`|“@”|↑ @|(USD @)|Rs. @|₦@|MX$@|RMB @元|@ 元/吨|@¢|@ bps|@人|@ ㎥|@ W m^-2",
            "de",
            "Bs. @|ca. @|-@ €|@- €|(@ €)|Rp @|-R$ @|@ VNĐ|@ КМ|@ din.|@ Ct/kWh|@ Punkte",
            "fr",
            "@:-|@ zł|@ F CFA|@ грн.|@ р.|₸ @|@ сум");

    /** Notations of some numbers beside plain ones. */
    private static final String SOME = """
            1200: 1,2 T€|1,2 mil|1,2 rb|1,2 bin|1,2 ezer|1,2 tkr|1,2 mila|1,2 tys. zł|1.2×10³|1,2·10³
            1200.5: 1`200.50|1˙200.50|1´200.50|۱٬۲۰۰٫۵|１，２００．５
            1200000: 1,2 milhões|R$ 1,2 mi|1,2 mill.|1,2 triệu|1,2 juta|1,2 milyon|1.2 مليون|1,2 εκατ.|1.2 میلیون|1,2 millió|1,2 mkr
            1200000: 1,2 miljoner kr|1,2 mill. kr|1,2 miljoen|1,2 milj. €|1,2 milioni|1.2 ล้าน|1,2 M€|$1.2m|1,2 млн руб.
            1200000000: 1,2 Md€|R$ 1,2 bi|1,2 tỷ|1,2 miliar|1,2 milyar TL|1,2 milliárd Ft|1,2 miljarder|€ 1,2 miljard|$1.2bn|1,2 mld zł
            12000000: ₹1.2 Cr|1.2 करोड़
            120000: ₹1.2 L
            123450000: 1億2,345万|1億2345万円
            123456: 12만 3456
            35000: 3만5천
            1234500000000: 1조 2,345억
            12.5: 12½|12 ½|12 1/2|12.5±0.3|12.5 +/- 0.3|12.5 (11.1-13.2)|12.5 [11.1, 13.2]|~12.5|c. 12.5|*12.5|१२.५|๑๒.๕
            -12.5: （12.5）|−１２．５|minus 12.5|▼12.5
            12: 12,— €|12:-|CHF 12.–""";

    private RareNumberCases() {}

    static List<WildCase> cases() {
        List<WildCase> cases = new ArrayList<>();
        ALL.forEach((style, forms) -> {
            for (String form : forms.split("\\|")) {
                IntFunction<String> number =
                        i -> style.equals("us") ? us(big(i)) : style.equals("de") ? de(big(i)) : grouped(big(i), " ");
                int sign = form.startsWith("-") || form.startsWith("(") || form.contains("-") && form.contains("€")
                        ? -1
                        : 1;
                cases.add(of(cases.size(), form, i -> form.replace("@", number.apply(i)))
                        .value("value", 0, sign * big(0))
                        .value("value", 39, sign * big(39)));
            }
        });
        for (String line : SOME.split("\n")) {
            String plain = line.substring(0, line.indexOf(':'));
            double value = Double.parseDouble(plain);
            for (String text : line.substring(plain.length() + 2).split("\\|")) {
                cases.add(of(cases.size(), text, i -> i % 3 == 0 ? text : plain(text, value * (1 + i / 100.0)))
                        .value("value", 0, value)
                        .value("value", 3, value));
            }
        }
        cases.add(of(cases.size(), "Dr and Cr", i -> "₹" + us(big(i)) + (i % 3 == 0 ? " Dr" : " Cr"))
                .value("value", 0, -big(0))
                .value("value", 1, big(1)));
        cases.add(of(cases.size(), "S and H", i -> de(big(i)) + (i % 3 == 0 ? " S" : " H"))
                .value("value", 0, -big(0))
                .value("value", 1, big(1)));
        cases.add(of(cases.size(), "triangles of accounts", i -> i % 3 == 0 ? "▲" + us(big(i)) : us(big(i)))
                .value("value", 0, -big(0))
                .value("value", 1, big(1)));
        cases.add(of(cases.size(), "triangles up and down", i -> (i % 3 == 0 ? "▼" : "▲") + us(big(i)))
                .value("value", 0, -big(0))
                .value("value", 1, big(1)));
        return cases;
    }

    private static WildCase of(int number, String name, IntFunction<String> cell) {
        return WildCase.of(
                        "notation-" + name.replace(' ', '_'), table("date;value", 40, i -> d(i) + ";" + cell.apply(i)))
                .named("notation-" + number + ".csv")
                .rows(40)
                .span("2024-01-01", "2024-02-09")
                .inputs("value")
                .skipped(0);
    }

    /** A number without anything else, with the decimal mark that another has. */
    private static String plain(String like, double value) {
        String text = new BigDecimal(Double.toString(Math.round(value * 1000) / 1000.0)).toPlainString();
        boolean comma = like.matches(".*\\d,(\\d([^\\d].*)?|—.*)") && !like.matches(".*\\d\\.\\d.*");
        return comma ? text.replace('.', ',') : text;
    }
}
