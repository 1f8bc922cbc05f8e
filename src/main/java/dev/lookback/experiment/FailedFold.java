package dev.lookback.experiment;

import dev.lookback.training.RunEvent;
import dev.lookback.window.Fold;

/** Fold of a backtest that could not be trained or evaluated; it does not count. */
public record FailedFold(Fold fold, RunEvent.Failed why) {}
