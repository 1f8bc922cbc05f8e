package dev.lookback.app.explain;

import dev.lookback.text.NumberLabels;
import java.util.Locale;

/** Short number format for pictures. */
public final class Digits {

    private static final double PLAIN_BELOW = 1000;

    private final NumberLabels labels;

    public Digits(Locale locale) {
        labels = new NumberLabels(locale);
    }

    /** Three significant digits: 0.00423, -0.42, 5,230. */
    public String exact(double value) {
        return value == 0 || !Double.isFinite(value) ? labels.value(value) : labels.tick(value, unit(value, 2));
    }

    /** Full value, as in charts: 5,234.1. */
    public String full(double value) {
        return labels.value(value);
    }

    /** Label of an axis whose ticks are {@code step} apart. */
    public String tick(double value, double step) {
        return labels.tick(value, step);
    }

    /** At most two decimals, for a cell: -0.42, 12.3, 523, 5.2K. */
    public String brief(double value) {
        if (!Double.isFinite(value)) {
            return labels.value(value);
        }
        double size = Math.abs(value);
        if (size < 0.005) {
            return "0";
        }
        return size < PLAIN_BELOW ? labels.tick(value, size < 10 ? 0.01 : size < 100 ? 0.1 : 1) : labels.brief(value);
    }

    private static double unit(double value, int digits) {
        return Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - digits);
    }
}
