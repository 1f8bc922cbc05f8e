package dev.lookback.text;

import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/** Formatted numbers of charts and tables: digits that tell neighbours apart, large ones in the units of the language. */
public final class NumberLabels {

    private static final String NONE = "–";

    /** Numbers below this have no unit: 12,500 reads more easily than 12.5K. */
    private static final double PLAIN_BELOW = 100_000;

    /** Whole numbers below each other have no unit below this. */
    private static final double PLAIN_WHOLE_BELOW = 1e9;

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
        return decimals(value / unit.size(), ColumnDecimals.places(step / unit.size())) + unit.suffix();
    }

    /** Single value with about five digits: 5,234.1, 0.03987, 61.3M, in Chinese 6,130万. */
    public String value(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        NumberUnit unit = unit(Math.abs(value));
        if (unit.equals(NumberUnit.ONE)) {
            return value == 0 ? "0" : tick(value, ColumnDecimals.lastDigit(value, DIGITS));
        }
        int places = ColumnDecimals.places(ColumnDecimals.lastDigit(value, DIGITS) / unit.size());
        return format("#,##0." + "#".repeat(places), value / unit.size()) + unit.suffix();
    }

    /** Two digits or more, for a narrow cell: 5.2K, 523; in Chinese 5,230. */
    public String brief(double value) {
        double size = Math.abs(value);
        if (!(size >= BRIEF_FROM)) {
            return value(value);
        }
        NumberUnit unit = NumberUnit.of(size, locale);
        return decimals(value / unit.size(), ColumnDecimals.places(ColumnDecimals.lastDigit(value, 2) / unit.size()))
                + unit.suffix();
    }

    /**
     * Format of numbers that stand below each other: all have the decimals and the unit of the largest, so that their decimal points do,
     * too. One that is far above the others stands on its own, as does one that would be shown as zero.
     */
    public DoubleFunction<String> alike(DoubleStream values) {
        double largest = ColumnDecimals.largest(values.toArray());
        if (largest < SMALLEST_PLAIN) {
            return this::value;
        }
        NumberUnit unit = unit(largest);
        int decimals = ColumnDecimals.places(ColumnDecimals.lastDigit(largest, DIGITS) / unit.size());
        return aligned(unit, decimals, PLAIN_BELOW * unit.size());
    }

    /**
     * The same without zeros that none of the numbers needs, and whole numbers in full.
     *
     * @param digits of the largest
     */
    public DoubleFunction<String> column(DoubleStream values, int digits) {
        double[] column = values.toArray();
        double largest = ColumnDecimals.largest(column);
        boolean isWhole = DoubleStream.of(column).filter(Double::isFinite).allMatch(value -> value == Math.rint(value));
        if (isWhole && largest < PLAIN_WHOLE_BELOW) {
            return aligned(NumberUnit.ONE, 0, PLAIN_WHOLE_BELOW);
        }
        if (largest < SMALLEST_PLAIN) {
            return value -> value == 0 || !Double.isFinite(value) ? value(value) : format("0.####E0", value);
        }
        NumberUnit unit = unit(largest);
        double[] inUnits =
                DoubleStream.of(column).map(value -> value / unit.size()).toArray();
        return aligned(unit, ColumnDecimals.of(inUnits, digits), PLAIN_BELOW * unit.size());
    }

    /** @param apart size from which a number stands on its own */
    private DoubleFunction<String> aligned(NumberUnit unit, int decimals, double apart) {
        double half = Math.pow(10, -decimals) * unit.size() / 2;
        return value -> {
            double size = Math.abs(value);
            return !Double.isFinite(value) || size >= apart || value != 0 && size < half
                    ? value(value)
                    : decimals(value / unit.size(), decimals) + unit.suffix();
        };
    }

    private NumberUnit unit(double size) {
        return size < PLAIN_BELOW ? NumberUnit.ONE : NumberUnit.of(size, locale);
    }

    private String decimals(double value, int places) {
        return Decimals.number(value, places, locale);
    }

    private String format(String pattern, double value) {
        return Decimals.of(pattern, locale).format(value);
    }
}
