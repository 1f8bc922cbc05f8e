package dev.lookback.text;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** Decimal number format that drops the sign of values that round to zero: neither "-0.0" nor "+0.0". */
public final class Decimals extends NumberFormat {

    private static final long serialVersionUID = 1;

    private final DecimalFormat signed;

    Decimals(DecimalFormat signed) {
        this.signed = signed;
    }

    /** @param pattern a {@link DecimalFormat} pattern */
    public static Decimals of(String pattern, Locale locale) {
        return new Decimals(new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)));
    }

    /** "+1.2 %", "0.0 %", in Chinese "+1.2%"; a dash for NaN and infinity. */
    public static String signedPercent(double fraction, Locale locale) {
        return Double.isFinite(fraction) ? of("+0.0;-0.0", locale).format(100 * fraction) + percentSign(locale) : "–";
    }

    /** "12.5 %", in Chinese "12.5%"; a dash for NaN and infinity. */
    public static String percent(double fraction, int decimals, Locale locale) {
        return Double.isFinite(fraction)
                ? of(pattern(decimals), locale).format(100 * fraction) + percentSign(locale)
                : "–";
    }

    /** "1,234.50": with so many decimals, and marks between thousands. */
    public static String number(double number, int decimals, Locale locale) {
        return of(pattern(decimals), locale).format(number);
    }

    /** "4,438". */
    public static String count(long count, Locale locale) {
        return of(pattern(0), locale).format(count);
    }

    private static String pattern(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    /** Percent sign after a number: behind a space in English, without one in Chinese. */
    public static String percentSign(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "%" : " %";
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        String formatted = signed.format(number, new StringBuffer(), position).toString();
        boolean isZero = Double.isFinite(number) && formatted.chars().noneMatch(c -> Character.digit(c, 10) > 0);
        return isZero ? unsigned().format(0.0, to, position) : to.append(formatted);
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
