package dev.lookback.runs;

import java.util.OptionalInt;

/**
 * Which run another one comes from.
 *
 * @param parent number of the run
 * @param epoch of the parent after which it goes on; empty where only the recipe was taken over
 */
public record Branch(long parent, OptionalInt epoch) {}
