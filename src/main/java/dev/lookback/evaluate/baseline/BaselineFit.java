package dev.lookback.evaluate.baseline;

import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.window.WindowSource;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Split;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * What the baselines have learned, from train rows alone.
 *
 * @param foundPeriod rows after which the train rows repeat themselves; empty where they do not
 * @param seasonal empty where no period was found and none was given
 * @param ridge empty where there were too few windows
 * @param heldOut mean |error| in units on the newest fifth of the train windows, which ridge did not learn from for this:
 *     what the baseline to beat on the validation split is chosen by; empty without such windows
 */
public record BaselineFit(
        OptionalInt foundPeriod,
        Optional<SeasonalRepeat> seasonal,
        MovingAverage average,
        DampedTrend smoothing,
        Optional<Ridge> ridge,
        Map<Baseline, Double> heldOut) {

    /** Empty once {@code goOn} says no, and without train windows to learn from. */
    public static Optional<BaselineFit> of(WindowSource source, EvaluationSettings settings, BooleanSupplier goOn) {
        if (source.plan().count(Split.TRAIN) == 0) {
            return Optional.empty();
        }
        double[] target = source.targetColumn();
        int end = source.plan().borders().trainEnd();
        OptionalInt found = SeasonalPeriod.find(target, end);
        OptionalInt period = settings.seasonalPeriod().isPresent() ? settings.seasonalPeriod() : found;
        Optional<RidgeFit.Result> ridge = RidgeFit.of(source, goOn);
        BaselineFit fit = new BaselineFit(
                found,
                period.stream().mapToObj(SeasonalRepeat::new).findFirst(),
                MovingAverage.fit(source),
                DampedTrend.fit(target, end),
                ridge.map(RidgeFit.Result::chosen),
                Map.of());
        return goOn.getAsBoolean()
                ? Optional.of(fit.withHeldOut(source, ridge.map(RidgeFit.Result::onTaught)))
                : Optional.empty();
    }

    private BaselineFit withHeldOut(WindowSource source, Optional<Ridge> taught) {
        TrainWindows windows = TrainWindows.of(source.plan());
        Map<Baseline, Double> errors = new EnumMap<>(Baseline.class);
        if (!windows.heldOut().isEmpty()) {
            BaselineFit early = new BaselineFit(foundPeriod, seasonal, average, smoothing, taught, Map.of());
            for (Baseline baseline : early.available()) {
                Forecaster forecaster = early.forecaster(baseline, source);
                errors.put(baseline, ForecastErrors.mean(source, forecaster, windows.heldOut()));
            }
        }
        return new BaselineFit(foundPeriod, seasonal, average, smoothing, ridge, Map.copyOf(errors));
    }

    /** Which baselines there are. */
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
     * One of them, ready to forecast these windows; for one thread.
     *
     * @throws java.util.NoSuchElementException if it is not available
     */
    Forecaster forecaster(Baseline baseline, WindowSource source) {
        double[] target = source.targetColumn();
        WindowSpec spec = source.plan().spec();
        return switch (baseline) {
            case PERSISTENCE -> new ByRow(spec, (newest, ahead) -> target[newest]);
            case DRIFT -> new ByRow(spec, Drift.on(target));
            case SEASONAL -> new ByRow(spec, seasonal.orElseThrow().on(target));
            case MOVING_AVERAGE -> new ByRow(spec, average.on(target));
            case EXPONENTIAL_SMOOTHING -> new ByRow(spec, smoothing.on(target));
            case RIDGE -> ridge.orElseThrow().on(source);
        };
    }
}
