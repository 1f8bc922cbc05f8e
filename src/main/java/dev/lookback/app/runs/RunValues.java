package dev.lookback.app.runs;

import dev.lookback.runs.Extent;
import dev.lookback.runs.SealedScore;
import dev.lookback.runs.Spread;
import dev.lookback.runs.query.RunField;
import dev.lookback.text.Decimals;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Formatted values of runs' fields. */
final class RunValues {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());
    private static final MathContext DIGITS = new MathContext(5);
    private static final MathContext EXTENT_DIGITS = new MathContext(3);
    private static final MathContext SPREAD_DIGITS = new MathContext(2);
    private static final Set<String> SHARES = Set.of("skill", "mape", "directionalAccuracy");
    private static final String NONE = "–";
    private static final String INPUTS = "data.features" + RunField.OfRecipe.EVERY;

    private RunValues() {}

    /** @param value as in a {@link dev.lookback.runs.RunRow}, or a {@link Spread} */
    static String of(RunField field, Object value, Texts texts) {
        if (value == null) {
            return NONE;
        } else if (value instanceof SealedScore) {
            return texts.get("app.runs.sealed");
        } else if (value instanceof Spread spread) {
            return spread(field, spread, texts.locale());
        } else if (value instanceof Extent extent) {
            return extent(field, extent, texts);
        } else if (value instanceof Double number) {
            return number(field, number, DIGITS, texts.locale());
        } else if (value instanceof Instant time) {
            return TIME.format(time);
        } else if (value instanceof Boolean flag) {
            return flag ? "★" : "";
        }
        int inputs = inputs(field, value);
        return inputs > 1 ? texts.get("app.runs.inputs", inputs) : named(field, value, texts);
    }

    /** Number of values in a list of inputs; 0 for other fields. */
    private static int inputs(RunField field, Object value) {
        return field.word().equals(INPUTS) && value instanceof String list ? list.split(", ").length : 0;
    }

    private static String named(RunField field, Object value, Texts texts) {
        return field == RunField.Own.STATE
                ? texts.get("app.runs.state." + value)
                : field == RunField.Own.SETUP ? value.toString().substring(0, 8) : value.toString();
    }

    private static String spread(RunField field, Spread spread, Locale locale) {
        String mean = number(field, spread.mean(), DIGITS, locale);
        return Double.isNaN(spread.deviation())
                ? mean
                : mean + " ± " + number(field, spread.deviation(), SPREAD_DIGITS, locale);
    }

    /** The best of a score; of other numbers the smallest and the largest. */
    private static String extent(RunField field, Extent extent, Texts texts) {
        int sign = sign(field);
        if (sign != 0) {
            double best = sign > 0 ? extent.high() : extent.low();
            return texts.get("app.runs.extent.best", number(field, best, DIGITS, texts.locale()));
        }
        return texts.get(
                "app.runs.extent",
                number(field, extent.low(), EXTENT_DIGITS, texts.locale()),
                number(field, extent.high(), EXTENT_DIGITS, texts.locale()));
    }

    /** Words that a group's value leaves out; empty for other values. */
    static Optional<String> explained(RunField field, Object value, Texts texts) {
        if (value instanceof Extent extent) {
            return Optional.of(texts.get(
                    "app.runs.extent.explain",
                    extent.count(),
                    number(field, extent.low(), DIGITS, texts.locale()),
                    number(field, extent.median(), DIGITS, texts.locale()),
                    number(field, extent.high(), DIGITS, texts.locale())));
        }
        if (inputs(field, value) > 1) {
            return Optional.of(value.toString());
        }
        return value instanceof Spread spread
                ? Optional.of(texts.get("app.runs.spread.explain", spread.count()))
                : Optional.empty();
    }

    /** 1 if higher is better, −1 if lower is, 0 if neither. */
    private static int sign(RunField field) {
        if (!(field instanceof RunField.OfSplit score)) {
            return 0;
        }
        return switch (score.score()) {
            case SKILL, R2, DIRECTIONAL_ACCURACY -> 1;
            case MAE, RMSE, MAE_UNITS, RMSE_UNITS, MAPE, MASE -> -1;
            case PERSISTENCE_MAE, PERSISTENCE_MAE_UNITS -> 0;
        };
    }

    /** Whether a number is shown in percent. */
    static boolean isShare(RunField field) {
        return field instanceof RunField.OfSplit score
                && SHARES.contains(score.score().word());
    }

    /** Losses and scores have the same digits all the way down their column, zeros too. */
    private static boolean isMeasured(RunField field) {
        return field == RunField.Own.LOSS || field == RunField.Own.VAL_LOSS || field instanceof RunField.OfSplit;
    }

    /** Decimals of a number with so many digits, of which those before the point count from 1 on. */
    private static int decimals(double number, MathContext digits) {
        int beforePoint = Math.max(0, (int) Math.floor(Math.log10(Math.abs(number))) + 1);
        return Math.max(0, digits.getPrecision() - beforePoint);
    }

    private static String number(RunField field, double number, MathContext digits, Locale locale) {
        if (!Double.isFinite(number)) {
            return NONE;
        }
        if (isShare(field)) {
            return Decimals.percent(number, 1, locale);
        }
        if (field == RunField.Own.SECONDS) {
            return Decimals.of(number < 10 ? "0.00" : number < 100 ? "0.0" : "#,##0", locale)
                    .format(number);
        }
        if (isMeasured(field) && Math.abs(number) >= 0.01 && Math.abs(number) < 1e5) {
            int decimals = decimals(number, digits);
            return Decimals.number(number, decimals, locale);
        }
        if (field != RunField.Own.SEED && Math.abs(number) >= 1e9) {
            return new NumberLabels(locale).value(number);
        }
        boolean whole = number == Math.rint(number);
        double rounded = whole ? number : new BigDecimal(number).round(digits).doubleValue();
        boolean plain = rounded == 0 || Math.abs(rounded) >= 1e-4;
        String pattern = field == RunField.Own.SEED ? "0" : "#,##0.########";
        return Decimals.of(plain ? pattern : "0.####E0", locale).format(rounded);
    }
}
