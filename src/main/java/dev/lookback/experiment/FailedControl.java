package dev.lookback.experiment;

import dev.lookback.evaluate.control.Control;
import dev.lookback.training.RunEvent;

/**
 * Control run that could not be trained or evaluated; it does not count.
 *
 * @param seed of the series and of the recipe
 */
public record FailedControl(Control control, long seed, RunEvent.Failed why) {}
