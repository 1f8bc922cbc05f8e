package dev.lookback.network.layer;

import io.soabase.recordbuilder.core.RecordBuilder;

/** Like dropout, but drops whole channels. Takes a sequence. */
@RecordBuilder
public record SpatialDropout(double rate) implements Layer, SpatialDropoutBuilder.With {}
