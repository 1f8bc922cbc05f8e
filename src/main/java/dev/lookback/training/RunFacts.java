package dev.lookback.training;

import dev.lookback.window.split.Split;
import java.util.Map;

/**
 * What is known of a run before its first step.
 *
 * @param windows number of windows per split
 * @param batchesPerEpoch training steps per epoch
 * @param engine what computes, in English
 * @param persistenceLoss the recipe's loss, in the network's own terms, of repeating the last value, per split that has
 *     windows: the dashed line of the loss chart
 */
public record RunFacts(
        int rows,
        int timeSteps,
        int horizon,
        Map<Split, Integer> windows,
        long parameters,
        int batchesPerEpoch,
        String engine,
        Map<Split, Double> persistenceLoss) {}
