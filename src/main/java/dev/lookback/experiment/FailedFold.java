package dev.lookback.experiment;

import dev.lookback.training.RunEvent;
import dev.lookback.window.Fold;

/** A fold that could not be trained or judged; it does not count. */
public record FailedFold(Fold fold, RunEvent.Failed why) {}
