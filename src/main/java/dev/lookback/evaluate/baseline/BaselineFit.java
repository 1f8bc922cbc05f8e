package dev.lookback.evaluate.baseline;

import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.window.WindowSource;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Split;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Fitted parameters of the baselines, from train rows only.
 *
 * @param foundPeriod rows in a season, by autocorrelation of the train rows; empty where there is none
 * @param seasonal empty where no season was found or given
 * @param ridge empty where there were too few windows
 */
public record BaselineFit(
        OptionalInt foundPeriod,
        Optional<SeasonalNaive> seasonal,
        MovingAverage average,
        DampedTrend smoothing,
        Optional<Ridge> ridge) {

    /** Empty once {@code shouldContinue} returns false, and without train windows to fit on. */
    public static Optional<BaselineFit> of(
            WindowSource source, EvaluationSettings settings, BooleanSupplier shouldContinue) {
        if (source.plan().count(Split.TRAIN) == 0) {
            return Optional.empty();
        }
        double[] target = source.targetColumn();
        int end = source.plan().borders().trainEnd();
        OptionalInt found = SeasonalPeriod.find(target, end);
        OptionalInt period = settings.seasonalPeriod().isPresent() ? settings.seasonalPeriod() : found;
        Optional<Ridge> ridge = RidgeFit.of(source, shouldContinue);
        BaselineFit fit = new BaselineFit(
                found,
                period.stream().mapToObj(SeasonalNaive::new).findFirst(),
                MovingAverage.fit(source),
                DampedTrend.fit(target, end),
                ridge);
        return shouldContinue.getAsBoolean() ? Optional.of(fit) : Optional.empty();
    }

    /** Baselines that could be fitted. */
    Set<Baseline> available() {
        Set<Baseline> all = EnumSet.allOf(Baseline.class);
        if (seasonal.isEmpty()) {
            all.remove(Baseline.SEASONAL);
        }
        if (ridge.isEmpty()) {
            all.remove(Baseline.RIDGE);
        }
        return all;
    }

    /**
     * Forecaster of a baseline for these windows; for one thread.
     *
     * @throws java.util.NoSuchElementException if it is not available
     */
    Forecaster forecaster(Baseline baseline, WindowSource source) {
        double[] target = source.targetColumn();
        WindowSpec spec = source.plan().spec();
        return switch (baseline) {
            case PERSISTENCE -> new RowForecaster(spec, Persistence.on(target));
            case DRIFT -> new RowForecaster(spec, Drift.on(target));
            case SEASONAL -> new RowForecaster(spec, seasonal.orElseThrow().on(target));
            case MOVING_AVERAGE -> new RowForecaster(spec, average.on(target));
            case EXPONENTIAL_SMOOTHING -> new RowForecaster(spec, smoothing.on(target));
            case RIDGE -> ridge.orElseThrow().on(source);
        };
    }
}
