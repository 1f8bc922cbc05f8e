package dev.lookback.app.runs;

import dev.lookback.runs.Extent;
import dev.lookback.runs.SealedScore;
import dev.lookback.runs.Spread;
import dev.lookback.runs.query.RunField;
import dev.lookback.text.Decimals;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/** Formatted values of runs' fields. */
final class RunValues {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());
    private static final int DIGITS = 5;
    private static final int EXTENT_DIGITS = 3;
    private static final int SECONDS_DIGITS = 3;
    private static final double HUNDREDTHS = 100;
    private static final Set<String> SHARES = Set.of("skill", "mape", "directionalAccuracy");
    private static final String NONE = "–";
    private static final String INPUTS = "data.features" + RunField.OfRecipe.EVERY;

    private RunValues() {}

    /** Value that stands alone. */
    static String of(RunField field, Object value, Texts texts) {
        return of(field, value, format(field, numbers(value), texts.locale()), texts);
    }

    /**
     * @param value as in a {@link dev.lookback.runs.RunRow}, or a {@link Spread}
     * @param format of the numbers of its column
     */
    static String of(RunField field, Object value, DoubleFunction<String> format, Texts texts) {
        if (value == null) {
            return NONE;
        } else if (value instanceof SealedScore) {
            return texts.get("app.runs.sealed");
        } else if (value instanceof Spread spread) {
            return spread(spread, format);
        } else if (value instanceof Extent extent) {
            return extent(field, extent, format, texts);
        } else if (value instanceof Double number) {
            return format.apply(number);
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

    private static String spread(Spread spread, DoubleFunction<String> format) {
        String mean = format.apply(spread.mean());
        return Double.isNaN(spread.deviation()) ? mean : mean + " ± " + format.apply(spread.deviation());
    }

    /** The best of a score; of other numbers the smallest and the largest, briefly. */
    private static String extent(RunField field, Extent extent, DoubleFunction<String> format, Texts texts) {
        int sign = sign(field);
        if (sign != 0) {
            return texts.get("app.runs.extent.best", format.apply(sign > 0 ? extent.high() : extent.low()));
        }
        DoubleFunction<String> brief =
                format(field, DoubleStream.of(extent.low(), extent.high()), EXTENT_DIGITS, texts.locale());
        return texts.get("app.runs.extent", brief.apply(extent.low()), brief.apply(extent.high()));
    }

    /** Words that a group's value leaves out; empty for other values. */
    static Optional<String> explained(RunField field, Object value, Texts texts) {
        if (value instanceof Extent extent) {
            DoubleFunction<String> alike = format(
                    field, DoubleStream.of(extent.low(), extent.median(), extent.high()), DIGITS, texts.locale());
            return Optional.of(texts.get(
                    "app.runs.extent.explain",
                    extent.count(),
                    alike.apply(extent.low()),
                    alike.apply(extent.median()),
                    alike.apply(extent.high())));
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

    /** Numbers in a value that decide on the decimals of its column. */
    static DoubleStream numbers(Object value) {
        if (value instanceof Double number) {
            return DoubleStream.of(number);
        } else if (value instanceof Spread spread) {
            return DoubleStream.of(spread.mean());
        }
        return value instanceof Extent extent ? DoubleStream.of(extent.low(), extent.high()) : DoubleStream.empty();
    }

    /** Format of a field's numbers, which stand below each other. */
    static DoubleFunction<String> format(RunField field, DoubleStream column, Locale locale) {
        return format(field, column, field == RunField.Own.SECONDS ? SECONDS_DIGITS : DIGITS, locale);
    }

    private static DoubleFunction<String> format(RunField field, DoubleStream column, int digits, Locale locale) {
        if (isShare(field)) {
            return number -> Decimals.percent(number, 1, locale);
        } else if (field == RunField.Own.SEED) {
            return number -> Double.isFinite(number) ? Decimals.of("0", locale).format(number) : NONE;
        }
        NumberLabels labels = new NumberLabels(locale);
        if (field == RunField.Own.SECONDS) {
            DoubleFunction<String> hundredths = labels.column(column.map(RunValues::hundredths), digits);
            return number -> hundredths.apply(hundredths(number));
        }
        return labels.column(column, digits);
    }

    private static double hundredths(double number) {
        return Double.isFinite(number) ? Math.rint(number * HUNDREDTHS) / HUNDREDTHS : number;
    }
}
