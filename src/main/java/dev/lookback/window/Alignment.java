package dev.lookback.window;

/** Alignment of a window's newest input with its anchor row r. */
public enum Alignment {
    /** The newest input is row r − step, as in the notebook. */
    STEP_BEFORE,
    /** The newest input is the anchor row itself. */
    ANCHOR
}
