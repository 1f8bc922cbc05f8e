package dev.lookback.runs;

import java.util.OptionalInt;

/**
 * Origin of a run: its parent and the epoch from which it was branched.
 *
 * @param parent number of the run
 * @param epoch of the parent after which it goes on; empty where only the recipe was taken over
 */
public record Branch(long parent, OptionalInt epoch) {}
