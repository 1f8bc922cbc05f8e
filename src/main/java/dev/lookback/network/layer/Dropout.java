package dev.lookback.network.layer;

import io.soabase.recordbuilder.core.RecordBuilder;

/** While training, sets single values to zero with probability {@code rate} and scales the rest by 1 / (1 − rate). */
@RecordBuilder
public record Dropout(double rate) implements Layer, DropoutBuilder.With {}
