package dev.lookback.recipe;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Early stopping of training when validation loss has not improved by more than {@code minDelta} for {@code patience} epochs.
 *
 * @param patience epochs, at least 1
 * @param minDelta loss units, at least 0
 */
@RecordBuilder
public record EarlyStopping(int patience, double minDelta) implements EarlyStoppingBuilder.With {}
