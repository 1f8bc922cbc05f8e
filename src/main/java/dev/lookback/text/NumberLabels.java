package dev.lookback.text;

import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/** Formatted numbers of charts and tables: digits that tell neighbours apart, large ones in the units of the language. */
public final class NumberLabels {

    private static final String NONE = "–";

    /** Numbers below this have no unit: 12,500 reads more easily than 12.5K. */
    private static final double PLAIN_BELOW = 100_000;

    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double BRIEF_FROM = 1000;

    /** Digits of a value that stands alone. */
    private static final int DIGITS = 5;

    private final Locale locale;

    public NumberLabels(Locale locale) {
        this.locale = locale;
    }

    /**
     * Label of a tick.
     *
     * @param step distance between ticks
     */
    public String tick(double value, double step) {
        double size = Math.max(Math.abs(value), step);
        if (value != 0 && size < SMALLEST_PLAIN) {
            return format("0.##E0", value);
        }
        NumberUnit unit = unit(size);
        return decimals(value / unit.size(), places(step / unit.size())) + unit.suffix();
    }

    /** Single value with about five digits: 5,234.1, 0.03987, 61.3M, in Chinese 6,130万. */
    public String value(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        NumberUnit unit = unit(Math.abs(value));
        if (unit.equals(NumberUnit.ONE)) {
            return value == 0 ? "0" : tick(value, lastDigit(value, DIGITS));
        }
        int places = places(lastDigit(value, DIGITS) / unit.size());
        return format("#,##0." + "#".repeat(places), value / unit.size()) + unit.suffix();
    }

    /** Two digits or more, for a narrow cell: 5.2K, 523; in Chinese 5,230. */
    public String brief(double value) {
        double size = Math.abs(value);
        if (!(size >= BRIEF_FROM)) {
            return value(value);
        }
        NumberUnit unit = NumberUnit.of(size, locale);
        return decimals(value / unit.size(), places(lastDigit(value, 2) / unit.size())) + unit.suffix();
    }

    /**
     * Format of numbers that stand below each other: all have the decimals and the unit of the largest, so that their decimal points do,
     * too.
     */
    public DoubleFunction<String> alike(DoubleStream values) {
        double largest = values.map(Math::abs).filter(Double::isFinite).max().orElse(0);
        if (largest < SMALLEST_PLAIN) {
            return this::value;
        }
        NumberUnit unit = unit(largest);
        int places = places(lastDigit(largest, DIGITS) / unit.size());
        return value -> Double.isFinite(value) ? decimals(value / unit.size(), places) + unit.suffix() : NONE;
    }

    private NumberUnit unit(double size) {
        return size < PLAIN_BELOW ? NumberUnit.ONE : NumberUnit.of(size, locale);
    }

    /** Value of the last of so many digits. */
    private static double lastDigit(double value, int digits) {
        return Math.pow(10, Math.floor(Math.log10(Math.abs(value))) + 1 - digits);
    }

    /** Decimals that show a step. */
    private static int places(double step) {
        return Math.min(10, Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9)));
    }

    private String decimals(double value, int places) {
        return Decimals.number(value, places, locale);
    }

    private String format(String pattern, double value) {
        return Decimals.of(pattern, locale).format(value);
    }
}
