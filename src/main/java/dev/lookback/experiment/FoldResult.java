package dev.lookback.experiment;

import dev.lookback.evaluate.Scores;
import dev.lookback.window.Fold;

/**
 * What came of one fold.
 *
 * @param windows that it was judged on
 * @param scores of the network and of persistence on those
 * @param epochs that its network was trained for
 * @param bestEpoch from 1
 */
public record FoldResult(Fold fold, int windows, Scores scores, int epochs, int bestEpoch) {}
