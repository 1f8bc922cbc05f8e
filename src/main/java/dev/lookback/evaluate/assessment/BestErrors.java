package dev.lookback.evaluate.assessment;

import dev.lookback.evaluate.baseline.Baseline;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Best of a network and its baselines by one error, ties included. One rule with the choice of the best baseline
 * ({@link SplitAssessment#best(Map)}) and with the verdict: errors tie where their difference is displayed as 0.0 %, and the
 * network is measured by the best baseline. So the best baseline is among the best wherever any baseline is, and the network
 * where it is better than the best baseline or not distinguishable from it in the figures.
 *
 * @param network whether the network is among the best
 * @param baselines those that are among the best
 */
public record BestErrors(boolean network, Set<Baseline> baselines) {

    public BestErrors {
        baselines = Set.copyOf(baselines);
    }

    /**
     * @param network error of the network, 0 or more; NaN for none
     * @param baselines errors of the baselines, persistence among them; NaN for none
     */
    public static BestErrors of(double network, Map<Baseline, Double> baselines) {
        Baseline best = SplitAssessment.best(baselines);
        double error = baselines.get(best);
        if (!Double.isFinite(error)) {
            return new BestErrors(Double.isFinite(network), Set.of());
        }
        boolean tie = Comparison.isNegligible(network, error);
        boolean better = network < error && !tie;
        Set<Baseline> level = baselines.entrySet().stream()
                .filter(other -> Comparison.isNegligible(other.getValue(), error))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new BestErrors(better || tie, better ? Set.of() : level);
    }
}
