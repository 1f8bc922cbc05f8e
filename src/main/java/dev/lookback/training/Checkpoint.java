package dev.lookback.training;

import dev.lookback.engine.OptimizerState;
import java.util.List;

/**
 * Checkpoint of a run after an epoch: all that is needed to resume it on as many threads as if it had never ended.
 *
 * @param history of the epochs so far; the last of them is the one after which this was taken
 * @param bestEpoch 0 before the first
 * @param bestWeights of that epoch
 * @param weights after the last epoch
 * @param firstBatchLoss by which an explosion is told; NaN before the first batch
 * @param trainSeconds spent in training steps
 * @param trainedWindows in those steps
 */
public record Checkpoint(
        List<EpochResult> history,
        int bestEpoch,
        float[] bestWeights,
        float[] weights,
        OptimizerState optimizer,
        double firstBatchLoss,
        double trainSeconds,
        long trainedWindows) {

    public Checkpoint {
        history = List.copyOf(history);
    }

    /** The epoch after which this was taken, from 1. */
    public int epoch() {
        return history.size();
    }
}
