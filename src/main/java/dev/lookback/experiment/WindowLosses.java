package dev.lookback.experiment;

import dev.lookback.evaluate.assessment.Comparison;
import dev.lookback.evaluate.assessment.SplitAssessment;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.window.WindowSpec;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Losses of a network and of the baselines on the windows of several blocks together: MAE over the steps of each window, in
 * units.
 */
record WindowLosses(List<EvaluatedBlock> blocks) {

    /** Best baseline on all these windows, of those that could be fitted for every block. */
    Baseline best() {
        Map<Baseline, Double> errors = new EnumMap<>(Baseline.class);
        for (Baseline baseline : fitted()) {
            errors.put(baseline, Arrays.stream(losses(baseline)).average().orElse(Double.NaN));
        }
        return SplitAssessment.best(errors);
    }

    private Set<Baseline> fitted() {
        Set<Baseline> fitted = EnumSet.allOf(Baseline.class);
        blocks.forEach(block -> fitted.retainAll(block.baselines().keySet()));
        return fitted;
    }

    Comparison againstPersistence(WindowSpec spec) {
        return against(Baseline.PERSISTENCE, spec);
    }

    Comparison againstBest(WindowSpec spec) {
        Baseline best = best();
        Comparison compared = against(best, spec);
        return best == Baseline.PERSISTENCE ? compared : compared.withBestOf(fitted().size());
    }

    private Comparison against(Baseline baseline, WindowSpec spec) {
        double[] network = joined(block -> block.network().errors());
        return Comparison.tested(baseline, network, losses(baseline), spec.reach(), () -> true);
    }

    private double[] losses(Baseline baseline) {
        return joined(block -> block.baselines().get(baseline));
    }

    /** {@code [windows]} of all blocks, one after the other. */
    private double[] joined(Function<EvaluatedBlock, double[]> losses) {
        return blocks.stream()
                .flatMapToDouble(block -> Arrays.stream(losses.apply(block)))
                .toArray();
    }
}
