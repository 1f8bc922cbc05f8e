package dev.lookback.app.judge;

import dev.lookback.app.chart.NumberLabels;
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

    /** Above 0 if the first is better, below if the second is, else 0. */
    int compare(Metrics first, Metrics second) {
        double difference = value.applyAsDouble(second) - value.applyAsDouble(first);
        return switch (better) {
            case LOWER -> (int) Math.signum(difference);
            case HIGHER -> (int) -Math.signum(difference);
            case NOT_COMPARED -> 0;
        };
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

    String write(Metrics metrics, Locale locale) {
        return write(value.applyAsDouble(metrics), locale);
    }

    String write(double number, Locale locale) {
        return form == Form.PERCENT ? percent(number, locale) : number(number, locale);
    }

    /** All digits, for copies. */
    String exact(double number) {
        return form == Form.PERCENT ? ExactText.share(number) : ExactText.number(number);
    }

    /** A fraction as percent, with a decimal below 100 %. */
    static String percent(double fraction, Locale locale) {
        return Double.isFinite(fraction)
                ? format(100 * fraction, Math.abs(fraction) < 1 ? 1 : 0, locale) + Decimals.percentSign(locale)
                : NONE;
    }

    /** Four significant digits, at most four decimals. */
    private static String number(double number, Locale locale) {
        if (!Double.isFinite(number)) {
            return NONE;
        }
        if (Math.abs(number) >= ABBREVIATED_FROM) {
            return new NumberLabels(locale).value(number);
        }
        int whole = number == 0 ? 1 : Math.max(1, 1 + (int) Math.floor(Math.log10(Math.abs(number))));
        return format(number, Math.max(0, SIGNIFICANT + (Math.abs(number) < 1 ? 1 : 0) - whole), locale);
    }

    private static String format(double number, int decimals, Locale locale) {
        String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        return Decimals.of(pattern, locale).format(number);
    }
}
