package dev.lookback.app.judge;

import dev.lookback.app.widget.copy.ExactText;
import dev.lookback.evaluate.Metrics;
import dev.lookback.text.Decimals;
import dev.lookback.text.NumberLabels;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Metric in the table of scores. */
enum Metric {
    MAE(Metrics::mae, Form.NUMBER, Better.LOWER),
    MAE_UNITS(Metrics::maeUnits, Form.NUMBER, Better.LOWER),
    RMSE(Metrics::rmse, Form.NUMBER, Better.LOWER),
    RMSE_UNITS(Metrics::rmseUnits, Form.NUMBER, Better.LOWER),
    MAPE(Metrics::mape, Form.PERCENT, Better.LOWER),
    MASE(Metrics::mase, Form.NUMBER, Better.LOWER),
    R2(Metrics::r2, Form.NUMBER, Better.HIGHER),
    /** Persistence has no direction. */
    DIRECTION(Metrics::directionalAccuracy, Form.PERCENT, Better.NOT_COMPARED);

    private enum Form {
        NUMBER,
        PERCENT
    }

    private enum Better {
        LOWER,
        HIGHER,
        NOT_COMPARED
    }

    private static final String NONE = "–";
    private static final int SIGNIFICANT = 4;
    private static final double ABBREVIATED_FROM = 1e6;

    private final ToDoubleFunction<Metrics> value;
    private final Form form;
    private final Better better;

    Metric(ToDoubleFunction<Metrics> value, Form form, Better better) {
        this.value = value;
        this.form = form;
        this.better = better;
    }

    boolean isCompared() {
        return better != Better.NOT_COMPARED;
    }

    /** Error by which models are compared, the lower the better: of R² the share of the variance that is left. */
    double error(Metrics metrics) {
        return better == Better.HIGHER ? 1 - value(metrics) : value(metrics);
    }

    double value(Metrics metrics) {
        return value.applyAsDouble(metrics);
    }

    /** 1 if higher is better, −1 if lower is, 0 if neither. */
    int sign() {
        return switch (better) {
            case LOWER -> -1;
            case HIGHER -> 1;
            case NOT_COMPARED -> 0;
        };
    }

    /**
     * Format of values that stand below or beside each other: all have the decimals of the largest.
     *
     * @param extra digits more than usual
     */
    DoubleFunction<String> alike(DoubleStream values, int extra, Locale locale) {
        double largest = values.map(Math::abs).filter(Double::isFinite).max().orElse(0);
        return form == Form.PERCENT ? percent(largest, extra, locale) : number(largest, extra, locale);
    }

    /** All digits, for copies. */
    String exact(double number) {
        return form == Form.PERCENT ? ExactText.share(number) : ExactText.number(number);
    }

    /** A fraction as percent, with a decimal below 100 %. */
    static String percent(double fraction, Locale locale) {
        return percent(fraction, 0, locale).apply(fraction);
    }

    private static DoubleFunction<String> percent(double largest, int extra, Locale locale) {
        int decimals = extra + (Math.abs(largest) < 1 ? 1 : 0);
        return fraction -> Decimals.percent(fraction, decimals, locale);
    }

    /** Four significant digits, at most four decimals, and the extra ones. */
    private static DoubleFunction<String> number(double largest, int extra, Locale locale) {
        if (extra == 0 && largest >= ABBREVIATED_FROM) {
            return new NumberLabels(locale).alike(DoubleStream.of(largest));
        }
        int whole = largest == 0 ? 1 : Math.max(1, 1 + (int) Math.floor(Math.log10(largest)));
        int decimals = Math.max(0, extra + SIGNIFICANT + (largest < 1 ? 1 : 0) - whole);
        return number -> Double.isFinite(number) ? Decimals.number(number, decimals, locale) : NONE;
    }
}
