package dev.lookback.window;

/** Where a window's newest input lies relative to its anchor row r. */
public enum Alignment {
    /** The newest input is row r − step: the notebook's way. */
    STEP_BEFORE,
    /** The newest input is the anchor row itself. */
    ANCHOR
}
