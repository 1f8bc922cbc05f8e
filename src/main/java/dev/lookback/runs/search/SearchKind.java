package dev.lookback.runs.search;

/** How points are chosen. */
public enum SearchKind {
    GRID,
    RANDOM,
    TPE
}
