package dev.lookback.app.widget;

import dev.lookback.runs.search.Objective;
import dev.lookback.text.Decimals;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/** Formatted value of a sweep's objective, and its name. */
public final class ObjectiveValue {

    private ObjectiveValue() {}

    /** "Validation MAE". */
    public static String name(Objective objective, Texts texts) {
        return texts.get("app.sweeps.objective." + objective);
    }

    /** @param value in the objective's own direction: "5,234.1", of a skill "12.5 %"; a dash for none */
    public static String of(Objective objective, double value, Texts texts) {
        if (objective == Objective.VALIDATION_SKILL && Double.isFinite(value)) {
            return Decimals.percent(value, 1, texts.locale());
        }
        return new NumberLabels(texts.locale()).value(value);
    }

    /** Format of values that stand below each other. */
    public static DoubleFunction<String> alike(Objective objective, DoubleStream values, Texts texts) {
        return objective == Objective.VALIDATION_SKILL
                ? value -> of(objective, value, texts)
                : new NumberLabels(texts.locale()).alike(values);
    }
}
