package dev.lookback.series.number;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Writer of numbers in the ways people write them, to be read back.
 *
 * @param decimal '.' or ','
 * @param group mark between groups of digits, empty for none
 * @param isIndian whether the groups but for the last have two digits
 * @param sign form of negative numbers
 * @param currency before the digits, empty for none
 * @param suffix behind the digits: a currency, percent, a unit; empty for none
 * @param isScientific whether with an exponent
 */
public record WrittenNumbers(
        char decimal, String group, boolean isIndian, Sign sign, String currency, String suffix, boolean isScientific) {

    /** Form of negative numbers. */
    public enum Sign {
        LEADING,
        TRAILING,
        UNICODE,
        PARENTHESES,
        AFTER_CURRENCY
    }

    public NumberNotation notation() {
        return NumberNotation.of(decimal);
    }

    public String write(double value) {
        String digits = digits(Math.abs(value));
        if (Double.doubleToRawLongBits(value) >= 0) {
            return currency + digits + suffix;
        }
        return switch (sign) {
            case LEADING -> "-" + currency + digits + suffix;
            case TRAILING -> currency + digits + "-" + suffix;
            case UNICODE -> "\u2212" + currency + digits + suffix;
            case PARENTHESES -> "(" + currency + digits + suffix + ")";
            case AFTER_CURRENCY -> currency + "-" + digits + suffix;
        };
    }

    private String digits(double value) {
        if (isScientific) {
            return Double.toString(value).contains("E")
                    ? Double.toString(value).replace('.', decimal)
                    : Double.toString(value).replace('.', decimal) + "E+00";
        }
        String plain = new BigDecimal(Double.toString(value)).toPlainString();
        int mark = plain.indexOf('.');
        String whole = mark < 0 ? plain : plain.substring(0, mark);
        String fraction = mark < 0 || plain.endsWith(".0") ? "" : decimal + plain.substring(mark + 1);
        return grouped(whole) + fraction;
    }

    private String grouped(String whole) {
        StringBuilder text = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > 0 && !group.isEmpty(); at -= isIndian ? 2 : 3) {
            text.insert(at, group);
        }
        return text.toString();
    }

    public static Arbitrary<WrittenNumbers> any() {
        Arbitrary<WrittenNumbers> any = Combinators.combine(
                        Arbitraries.of('.', ','),
                        Arbitraries.of("", "", "mark", " ", "'", "\u2019", "\u00a0", "\u2009", "\u202f", "_"),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(9, Arbitraries.just(false)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(true))),
                        Arbitraries.of(Sign.class),
                        Arbitraries.of("", "", "$", "€ ", "CHF ", "US$", "kr ", "R$ ", "¥"),
                        Arbitraries.of("", "", "%", " %", "\u2030", " €", " EUR", " zł", "円"),
                        Arbitraries.of(false, false, true))
                .as((decimal, group, indian, sign, currency, suffix, scientific) -> new WrittenNumbers(
                        decimal,
                        group.equals("mark") ? (decimal == '.' ? "," : ".") : group,
                        indian,
                        sign,
                        currency,
                        suffix,
                        scientific));
        // "12-%" and "-5.0E3-" are written by nobody.
        return any.filter(
                form -> !(form.sign == Sign.TRAILING && (form.suffix.contains("%") || form.suffix.equals("\u2030")))
                        && !(form.sign == Sign.AFTER_CURRENCY && form.currency.isEmpty()));
    }
}
