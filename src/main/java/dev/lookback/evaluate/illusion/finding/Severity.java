package dev.lookback.evaluate.illusion.finding;

/** Severity of a finding: warning or note. */
public enum Severity {
    /** Scores are misleading until this is fixed. */
    WARNING,
    /** Worth knowing. */
    NOTE
}
