package dev.lookback.evaluate.assessment;

import dev.lookback.evaluate.Metrics;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.evaluate.baseline.Baselines;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.window.scale.FittedScales;
import dev.lookback.window.split.Split;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Assessment of a run on one split.
 *
 * @param baselines metrics of each available baseline on the same windows
 * @param best the baseline to beat, chosen without this split: by its error on the validation split for test, otherwise by that
 *     on the held-out train windows
 * @param againstPersistence empty on the train split, on which the network was fitted, and for too few windows
 * @param againstBest the same against {@code best}
 * @param alwaysUp directional accuracy of always forecasting "up": share of targets above the last seen value, among those that
 *     differ from it; NaN without any
 */
public record SplitAssessment(
        Map<Baseline, Metrics> baselines,
        Baseline best,
        Optional<Evidence> againstPersistence,
        Optional<Evidence> againstBest,
        double alwaysUp) {

    public SplitAssessment {
        baselines = Map.copyOf(baselines);
    }

    static SplitAssessment of(SplitForecast forecast, Baselines all, Baseline best, BooleanSupplier shouldContinue) {
        FittedScales scales = all.source().scales();
        double[] losses = forecast.errors();
        Map<Baseline, Metrics> metrics = new EnumMap<>(Baseline.class);
        Map<Baseline, Evidence> evidence = new EnumMap<>(Baseline.class);
        for (Baseline baseline : all.available()) {
            if (!shouldContinue.getAsBoolean()) {
                break;
            }
            SplitForecast baselineForecast = all.forecast(baseline, forecast);
            metrics.put(baseline, Scores.of(baselineForecast, scales).network());
            if (forecast.split() != Split.TRAIN && (baseline == Baseline.PERSISTENCE || baseline == best)) {
                Evidence.of(
                                losses,
                                baselineForecast.errors(),
                                all.source().plan().spec().reach(),
                                shouldContinue)
                        .ifPresent(found -> evidence.put(baseline, found));
            }
        }
        return new SplitAssessment(
                metrics,
                best,
                Optional.ofNullable(evidence.get(Baseline.PERSISTENCE)),
                Optional.ofNullable(evidence.get(best)),
                alwaysUp(forecast));
    }

    private static double alwaysUp(SplitForecast forecast) {
        int moved = 0;
        int up = 0;
        for (int i = 0; i < forecast.count(); i++) {
            for (int step = 0; step < forecast.length(); step++) {
                double change = forecast.actual(i, step) - forecast.persistence()[i];
                moved += change != 0 ? 1 : 0;
                up += change > 0 ? 1 : 0;
            }
        }
        return moved == 0 ? Double.NaN : (double) up / moved;
    }
}
