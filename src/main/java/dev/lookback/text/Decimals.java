package dev.lookback.text;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** Decimal numbers as a reader takes them: what rounds to nothing has no sign, neither "-0.0" nor "+0.0". */
public final class Decimals extends NumberFormat {

    private static final long serialVersionUID = 1;

    private final DecimalFormat signed;

    Decimals(DecimalFormat signed) {
        this.signed = signed;
    }

    /** @param pattern as {@link DecimalFormat} has them */
    public static Decimals of(String pattern, Locale locale) {
        return new Decimals(new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)));
    }

    /** "+1.2 %", "0.0 %"; a dash for what is no number. */
    public static String signedPercent(double fraction, Locale locale) {
        return Double.isFinite(fraction) ? of("+0.0;-0.0", locale).format(100 * fraction) + " %" : "–";
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        String written = signed.format(number, new StringBuffer(), position).toString();
        boolean rounded = Double.isFinite(number) && written.chars().noneMatch(c -> Character.digit(c, 10) > 0);
        return rounded ? unsigned().format(0.0, to, position) : to.append(written);
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return (number == 0 ? unsigned() : signed).format(number, to, position);
    }

    private DecimalFormat unsigned() {
        DecimalFormat unsigned = (DecimalFormat) signed.clone();
        unsigned.setPositivePrefix(signed.getPositivePrefix().replace("+", ""));
        return unsigned;
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        return signed.parse(source, position);
    }
}
