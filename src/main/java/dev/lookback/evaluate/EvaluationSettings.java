package dev.lookback.evaluate;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.OptionalInt;

/**
 * Settings of evaluation: season and level of the prediction intervals. They change no run.
 *
 * @param seasonalPeriod rows in a season, for the seasonal baseline; empty to find it by autocorrelation
 * @param intervalLevel nominal coverage of the prediction intervals, between 0 and 1
 */
@RecordBuilder
public record EvaluationSettings(OptionalInt seasonalPeriod, double intervalLevel)
        implements EvaluationSettingsBuilder.With {

    /** Whether these are valid; settings read from a file may not be. */
    public boolean isPossible() {
        return seasonalPeriod != null && seasonalPeriod.orElse(1) >= 1 && intervalLevel > 0 && intervalLevel < 1;
    }

    /** Season found by autocorrelation, intervals at 90 %. */
    public static EvaluationSettings defaults() {
        return new EvaluationSettings(OptionalInt.empty(), 0.9);
    }
}
