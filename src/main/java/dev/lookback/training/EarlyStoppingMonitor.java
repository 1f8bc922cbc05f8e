package dev.lookback.training;

import dev.lookback.recipe.EarlyStopping;
import java.util.List;

/** Whether early stopping has waited long enough. */
final class EarlyStoppingMonitor {

    private EarlyStoppingMonitor() {}

    /** @param losses of the epochs so far, those that runs are judged by */
    static boolean isLost(EarlyStopping stopping, List<Double> losses) {
        double best = Double.POSITIVE_INFINITY;
        int waited = 0;
        for (double loss : losses) {
            waited = loss < best - stopping.minDelta() ? 0 : waited + 1;
            best = Math.min(best, loss);
        }
        return waited >= stopping.patience();
    }
}
