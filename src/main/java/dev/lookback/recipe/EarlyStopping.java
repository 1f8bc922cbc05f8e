package dev.lookback.recipe;

import dev.lookback.bounds.Bounds;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Early stopping of training when validation loss has not improved by more than {@code minDelta} for {@code patience} epochs.
 *
 * @param patience epochs, at least 1
 * @param minDelta loss units, at least 0
 */
@RecordBuilder
public record EarlyStopping(
        @Bounds(min = 1) int patience, @Bounds(min = 0) double minDelta) implements EarlyStoppingBuilder.With {}
