package dev.lookback.evaluate.illusion.finding;

/** How much a finding should change what one believes. */
public enum Severity {
    /** Numbers are not what they seem until this is dealt with. */
    WARNING,
    /** Worth knowing. */
    NOTE
}
