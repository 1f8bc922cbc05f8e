package dev.lookback.app.chart.axis;

import dev.lookback.text.Decimals;
import java.util.Locale;

/** Number format of charts: as many digits as tell neighbours apart, large numbers with k, M, G. */
public final class NumberLabels {

    private static final String[] SUFFIXES = {"", "k", "M", "G", "T"};

    /** Numbers below this have no suffix: 12,500 reads more easily than 12.5 k. */
    private static final double PLAIN_BELOW = 100_000;

    private static final double SMALLEST_PLAIN = 1e-4;

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
        int thousands = 0;
        double unit = 1;
        while (size / unit >= PLAIN_BELOW && thousands < SUFFIXES.length - 1) {
            unit *= 1000;
            thousands++;
        }
        return decimals(value / unit, Math.max(0, (int) Math.ceil(-Math.log10(step / unit) - 1e-9)))
                + SUFFIXES[thousands];
    }

    /** Single value with about five digits: 5,234.1, 0.03987, 61.3M. */
    public String value(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        return value == 0 ? "0" : tick(value, Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 4));
    }

    private String decimals(double value, int places) {
        return format(places == 0 ? "#,##0" : "#,##0." + "0".repeat(Math.min(places, 10)), value);
    }

    private String format(String pattern, double value) {
        return Decimals.of(pattern, locale).format(value);
    }
}
