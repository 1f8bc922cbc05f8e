package dev.lookback.app.widget.entry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Parsing of numbers as users type them: grouping, decimal comma, full-width digits, exponents. */
public final class Numbers {

    private static final double PLAIN_FROM = 1e-3;
    private static final double PLAIN_BELOW = 1e12;

    private Numbers() {}

    /** Parses a whole number, ignoring grouping marks; a point is none of them, as 1.500 may mean a fraction. */
    public static Optional<BigInteger> whole(String text) {
        String digits = tidy(text).replaceAll("(?<=\\d)[,'](?=\\d{3}(\\D|$))", "");
        return digits.matches("[-+]?\\d+") ? Optional.of(new BigInteger(digits)) : Optional.empty();
    }

    /** Parses a finite number; a single comma is the decimal mark where the language uses it so, or where it cannot be grouping. */
    public static Optional<Double> decimal(String text, Locale locale) {
        String plain = tidy(text);
        boolean decimalComma = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
        boolean grouping = plain.matches("[-+]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d*)?([eE].*)?") && !decimalComma;
        String pointed = grouping ? plain.replace(",", "") : plain.replace(',', '.');
        if (!pointed.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
            return Optional.empty();
        }
        return Optional.of(Double.valueOf(pointed)).filter(Double::isFinite);
    }

    /** Shortest text that parses back to the same number; 1e-4 rather than 0.0001. */
    public static String write(double value, Locale locale) {
        if (!Double.isFinite(value)) {
            return Double.toString(value); // NaN or infinity, possible only in a hand-edited recipe
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        double size = Math.abs(value);
        String text =
                value == 0 || size >= PLAIN_FROM && size < PLAIN_BELOW ? exact.toPlainString() : scientific(exact);
        return text.replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }

    private static String scientific(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        return value.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0_]", "")
                .replace('−', '-')
                .replace('，', ',')
                .replace('。', '.');
    }
}
