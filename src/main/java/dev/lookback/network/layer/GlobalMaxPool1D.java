package dev.lookback.network.layer;

/** Largest value over all time steps: {@code [batch, channels]}. */
public record GlobalMaxPool1D() implements Layer {}
