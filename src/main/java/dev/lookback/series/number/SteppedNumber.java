package dev.lookback.series.number;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers in steps: of ten thousands in Chinese, Japanese and Korean ("1億2,345万"), and with a fraction ("12 1/2", "12½"). */
final class SteppedNumber {

    private static final String FRACTIONS = "½¼¾⅓⅔⅛⅜⅝⅞";
    private static final double[] VALUES = {0.5, 0.25, 0.75, 1 / 3.0, 2 / 3.0, 0.125, 0.375, 0.625, 0.875};

    private SteppedNumber() {}

    /** Such a number at an index of a text, as plain digits; empty for any other. */
    static Optional<Numeral> at(String text, int from, char decimal) {
        int space = text.indexOf(' ', from);
        boolean isParted = space > from && text.indexOf('/', space) > 0; // "12 1/2" has no groups
        Numeral first = Numeral.at(isParted ? text.substring(0, space) : text, from, decimal);
        int end = first.end();
        if (!first.isPresent() || end >= text.length() || first.exponent() != 0) {
            return Optional.empty();
        }
        if (Multipliers.ofCharacter(text.charAt(end)) != Multipliers.NONE) {
            return Numeral.startsWithDigit(text, afterSteps(text, end))
                    ? inSteps(text, from, decimal)
                    : Optional.empty();
        }
        return first.fraction() < 0 ? withFraction(text, first, end) : Optional.empty();
    }

    private static Optional<Numeral> inSteps(String text, int from, char decimal) {
        BigDecimal sum = BigDecimal.ZERO;
        int at = from;
        int before = Integer.MAX_VALUE;
        while (Numeral.startsWithDigit(text, at)) {
            Numeral part = Numeral.at(text, at, decimal);
            if (!part.isPresent() || part.exponent() != 0) {
                return Optional.empty();
            }
            int end = afterSteps(text, part.end());
            int power = text.substring(part.end(), end)
                    .chars()
                    .map(c -> Multipliers.ofCharacter((char) c))
                    .sum();
            if (power >= before) {
                return Optional.empty();
            }
            before = power;
            sum = sum.add(new BigDecimal(part.ascii()).scaleByPowerOfTen(power));
            at = end;
            while (power > 0 && at < text.length() && NumberSigns.isSpace(text.charAt(at))) {
                at++;
            }
        }
        return Optional.of(numeral(sum.toPlainString(), at));
    }

    private static int afterSteps(String text, int from) {
        int at = from;
        while (at < text.length() && Multipliers.ofCharacter(text.charAt(at)) != Multipliers.NONE) {
            at++;
        }
        int end = at;
        while (end < text.length() && NumberSigns.isSpace(text.charAt(end))) {
            end++;
        }
        return Numeral.startsWithDigit(text, end) ? end : at;
    }

    private static Optional<Numeral> withFraction(String text, Numeral whole, int end) {
        boolean isParted = text.charAt(end) == ' ' || text.charAt(end) == '-';
        int at = isParted ? end + 1 : end;
        if (at < text.length() && FRACTIONS.indexOf(text.charAt(at)) >= 0) {
            return Optional.of(sum(whole, VALUES[FRACTIONS.indexOf(text.charAt(at))], at + 1));
        }
        int slash = text.indexOf('/', at);
        if (!isParted || slash <= at || slash - at > 2 || text.length() - slash > 3) {
            return Optional.empty();
        }
        String above = text.substring(at, slash);
        String below = text.substring(slash + 1);
        boolean digits = !below.isEmpty() && (above + below).chars().allMatch(c -> c >= '0' && c <= '9');
        int parts = digits ? Integer.parseInt(below) : 0;
        boolean isFraction = parts > 1 && Integer.bitCount(parts) == 1 && Integer.parseInt(above) < parts;
        return isFraction
                ? Optional.of(sum(whole, Integer.parseInt(above) / (double) parts, text.length()))
                : Optional.empty();
    }

    private static Numeral sum(Numeral whole, double fraction, int end) {
        return numeral(
                new BigDecimal(whole.ascii()).add(BigDecimal.valueOf(fraction)).toPlainString(), end);
    }

    private static Numeral numeral(String ascii, int end) {
        return new Numeral(ascii, end, 0, 4, -1, 0, '\0');
    }
}
