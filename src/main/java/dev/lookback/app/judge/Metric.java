package dev.lookback.app.judge;

import dev.lookback.app.chart.axis.NumberLabels;
import dev.lookback.app.widget.copy.ExactText;
import dev.lookback.evaluate.Metrics;
import dev.lookback.text.Decimals;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

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

    String write(double number, Locale locale) {
        return write(number, 0, locale);
    }

    /** @param extra digits more than usual */
    String write(double number, int extra, Locale locale) {
        return form == Form.PERCENT ? percent(number, extra, locale) : number(number, extra, locale);
    }

    /** All digits, for copies. */
    String exact(double number) {
        return form == Form.PERCENT ? ExactText.share(number) : ExactText.number(number);
    }

    /** A fraction as percent, with a decimal below 100 %. */
    static String percent(double fraction, Locale locale) {
        return percent(fraction, 0, locale);
    }

    private static String percent(double fraction, int extra, Locale locale) {
        return Double.isFinite(fraction)
                ? format(100 * fraction, extra + (Math.abs(fraction) < 1 ? 1 : 0), locale)
                        + Decimals.percentSign(locale)
                : NONE;
    }

    /** Four significant digits, at most four decimals, and the extra ones. */
    private static String number(double number, int extra, Locale locale) {
        if (!Double.isFinite(number)) {
            return NONE;
        }
        if (extra == 0 && Math.abs(number) >= ABBREVIATED_FROM) {
            return new NumberLabels(locale).value(number);
        }
        int whole = number == 0 ? 1 : Math.max(1, 1 + (int) Math.floor(Math.log10(Math.abs(number))));
        return format(number, Math.max(0, extra + SIGNIFICANT + (Math.abs(number) < 1 ? 1 : 0) - whole), locale);
    }

    private static String format(double number, int decimals, Locale locale) {
        String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        return Decimals.of(pattern, locale).format(number);
    }
}
