package dev.lookback.network.layer;

/** Mean over all time steps: {@code [batch, channels]}. */
public record GlobalAveragePool1D() implements Layer {}
