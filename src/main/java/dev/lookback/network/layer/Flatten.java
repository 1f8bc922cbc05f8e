package dev.lookback.network.layer;

/** The sequence as one vector: {@code [batch, channels · timeSteps]}. */
public record Flatten() implements Layer {}
