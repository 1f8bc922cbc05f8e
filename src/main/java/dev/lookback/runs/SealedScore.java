package dev.lookback.runs;

/** Placeholder in a table for a score on the test split that nobody has opened. */
public enum SealedScore {
    CLOSED
}
