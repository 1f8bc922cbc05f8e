package dev.lookback.evaluate.assessment;

import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.baseline.BaselineFit;
import dev.lookback.evaluate.baseline.Baselines;
import dev.lookback.window.WindowSource;
import dev.lookback.window.split.Split;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Assessment of a run from its forecasts: baselines on the same windows and tests of significance. Takes seconds where scores
 * take milliseconds. Pure: the same forecasts give the same assessment.
 *
 * @param baselines fitted for the windows of the run
 * @param splits those with forecasts
 */
public record Assessment(Baselines baselines, Map<Split, SplitAssessment> splits) {

    public Assessment {
        splits = Map.copyOf(splits);
    }

    /** Empty without train windows to fit the baselines on. */
    public static Optional<Assessment> of(
            WindowSource source, Map<Split, SplitForecast> forecasts, EvaluationSettings settings) {
        return BaselineFit.of(source, settings, () -> true)
                .flatMap(fit -> of(new Baselines(source, fit), forecasts, () -> true));
    }

    /**
     * Assessment with baselines fitted earlier, which do not depend on the network.
     *
     * @param shouldContinue asked between steps
     * @return empty once {@code shouldContinue} returns false
     */
    public static Optional<Assessment> of(
            Baselines baselines, Map<Split, SplitForecast> forecasts, BooleanSupplier shouldContinue) {
        Map<Split, SplitAssessment> splits = new EnumMap<>(Split.class);
        for (SplitForecast forecast : forecasts.values()) {
            if (forecast.count() > 0) {
                SplitAssessment.of(forecast, baselines, shouldContinue)
                        .ifPresent(assessed -> splits.put(forecast.split(), assessed));
            }
        }
        return shouldContinue.getAsBoolean() ? Optional.of(new Assessment(baselines, splits)) : Optional.empty();
    }

    public Optional<SplitAssessment> of(Split split) {
        return Optional.ofNullable(splits.get(split));
    }
}
