package dev.lookback.evaluate.assessment;

import dev.lookback.evaluate.Metrics;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.Skill;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.evaluate.baseline.Baselines;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Assessment of a run on one split.
 *
 * @param baselines metrics of each available baseline on the same windows
 * @param comparisons of the network with persistence, then with the best baseline unless that is persistence. Without evidence
 *     on the train split, on which the network was fitted, and for too few windows
 * @param alwaysUp directional accuracy of always forecasting "up": share of targets above the last seen value, among those that
 *     differ from it; NaN without any
 */
public record SplitAssessment(Map<Baseline, Metrics> baselines, List<Comparison> comparisons, double alwaysUp) {

    public SplitAssessment {
        baselines = Map.copyOf(baselines);
        comparisons = List.copyOf(comparisons);
    }

    /** Empty once {@code shouldContinue} returns false. */
    static Optional<SplitAssessment> of(SplitForecast forecast, Baselines all, BooleanSupplier shouldContinue) {
        Map<Baseline, Metrics> metrics = new EnumMap<>(Baseline.class);
        Map<Baseline, Double> errors = new EnumMap<>(Baseline.class);
        for (Baseline baseline : all.available()) {
            if (!shouldContinue.getAsBoolean()) {
                return Optional.empty();
            }
            Metrics scored = Scores.of(
                            all.forecast(baseline, forecast), all.source().scales())
                    .network();
            metrics.put(baseline, scored);
            errors.put(baseline, scored.maeUnits());
        }
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.add(compare(forecast, Baseline.PERSISTENCE, all, shouldContinue));
        Baseline best = best(errors);
        if (best != Baseline.PERSISTENCE) {
            comparisons.add(compare(forecast, best, all, shouldContinue).withBestOf(metrics.size()));
        }
        return Optional.of(new SplitAssessment(metrics, comparisons, alwaysUp(forecast)));
    }

    private static Comparison compare(
            SplitForecast forecast, Baseline baseline, Baselines all, BooleanSupplier shouldContinue) {
        int reach = all.source().plan().spec().reach();
        BooleanSupplier tests = () -> forecast.split() != Split.TRAIN && shouldContinue.getAsBoolean();
        return Comparison.tested(
                baseline, forecast.errors(), all.forecast(baseline, forecast).errors(), reach, tests);
    }

    /**
     * Best baseline: the one with the smallest error on the very windows on which the network is compared with it, so that a
     * table of the errors shows it. Chosen with hindsight, it is only harder to beat; evidence of a loss against it allows for
     * that. Persistence, unless another is better
     * by more than is displayed as 0.0 %.
     *
     * @param errors MAE of each baseline; persistence among them
     */
    public static Baseline best(Map<Baseline, Double> errors) {
        Baseline best = Baseline.PERSISTENCE;
        for (Map.Entry<Baseline, Double> error : new EnumMap<>(errors).entrySet()) {
            double gain = Skill.ratio(error.getValue(), errors.get(Baseline.PERSISTENCE));
            boolean visible = gain > 0 && !Comparison.isNegligible(gain);
            best = visible && error.getValue() < errors.get(best) ? error.getKey() : best;
        }
        return best;
    }

    /** The baseline to beat: {@link #best(Map)} of this split. */
    public Baseline best() {
        return againstBest().baseline();
    }

    public Comparison againstPersistence() {
        return comparisons.get(0);
    }

    /** The same as against persistence where that is the best. */
    public Comparison againstBest() {
        return comparisons.get(comparisons.size() - 1);
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
