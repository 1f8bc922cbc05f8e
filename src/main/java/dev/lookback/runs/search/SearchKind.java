package dev.lookback.runs.search;

/** Search strategy: grid, random or TPE. */
public enum SearchKind {
    GRID,
    RANDOM,
    TPE
}
