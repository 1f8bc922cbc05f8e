package dev.lookback.evaluate;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.OptionalInt;

/**
 * How runs are judged; changes no run.
 *
 * @param seasonalPeriod rows after which the series repeats itself, for seasonal persistence; empty to find it by autocorrelation
 * @param intervalLevel share of what comes that a forecast's interval is to contain, between 0 and 1
 */
@RecordBuilder
public record EvaluationSettings(OptionalInt seasonalPeriod, double intervalLevel)
        implements EvaluationSettingsBuilder.With {

    /** Whether baselines and intervals can be made by them; settings read from elsewhere may not. */
    public boolean isPossible() {
        return seasonalPeriod != null && seasonalPeriod.orElse(1) >= 1 && intervalLevel > 0 && intervalLevel < 1;
    }

    /** The period found, intervals at 90 %. */
    public static EvaluationSettings usual() {
        return new EvaluationSettings(OptionalInt.empty(), 0.9);
    }
}
