package dev.lookback.network.layer;

import io.soabase.recordbuilder.core.RecordBuilder;

/** Fully connected: weights {@code [inputs, units]} and a bias per unit. Takes a vector. */
@RecordBuilder
public record Dense(int units, Activation activation) implements Layer, DenseBuilder.With {}
