package dev.lookback.app.widget;

import dev.lookback.app.chart.axis.NumberLabels;
import dev.lookback.runs.search.Objective;
import dev.lookback.text.Decimals;
import dev.lookback.text.Texts;

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
            return Decimals.of("0.0", texts.locale()).format(100 * value) + Decimals.percentSign(texts.locale());
        }
        return new NumberLabels(texts.locale()).value(value);
    }
}
