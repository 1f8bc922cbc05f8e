package dev.lookback.evaluate.assessment;

import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.evaluate.baseline.BaselineFit;
import dev.lookback.evaluate.baseline.Baselines;
import dev.lookback.window.WindowSource;
import dev.lookback.window.split.Split;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What is found out about a run from its forecasts and its series, beyond its scores; takes seconds where these take
 * milliseconds. Pure: the same forecasts give the same assessment.
 *
 * @param baselines forecast the same windows
 * @param splits those that there are forecasts for
 */
public record Assessment(Baselines baselines, Map<Split, SplitAssessment> splits) {

    public Assessment {
        splits = Map.copyOf(splits);
    }

    /** Empty without train windows, of which baselines could learn. */
    public static Optional<Assessment> of(
            WindowSource source, Map<Split, SplitForecast> forecasts, EvaluationSettings settings) {
        return BaselineFit.of(source, settings, () -> true)
                .flatMap(fit -> of(new Baselines(source, fit), forecasts, () -> true));
    }

    /**
     * The same with baselines that were fitted before: they do not depend on the network.
     *
     * @param goOn empty once it says no
     */
    public static Optional<Assessment> of(
            Baselines baselines, Map<Split, SplitForecast> forecasts, BooleanSupplier goOn) {
        Map<Split, SplitAssessment> splits = new EnumMap<>(Split.class);
        for (SplitForecast forecast : forecasts.values()) {
            if (forecast.count() > 0) {
                Baseline best = baselines.best(forecast.split());
                splits.put(forecast.split(), SplitAssessment.of(forecast, baselines, best, goOn));
            }
        }
        return goOn.getAsBoolean() ? Optional.of(new Assessment(baselines, splits)) : Optional.empty();
    }

    public Optional<SplitAssessment> of(Split split) {
        return Optional.ofNullable(splits.get(split));
    }
}
