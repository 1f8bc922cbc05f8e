package dev.lookback.runs;

/** Stands in a table for a score on the test split that nobody has opened. */
public enum SealedScore {
    CLOSED
}
