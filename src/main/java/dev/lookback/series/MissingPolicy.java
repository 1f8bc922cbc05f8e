package dev.lookback.series;

/** Policy for missing values in feature columns: drop the row, carry forward, or interpolate. */
public enum MissingPolicy {
    /** Drops the row. */
    DROP_ROWS,
    /** Repeats the last value before it; rows before a column's first value are dropped. Uses past values only. */
    CARRY_FORWARD,
    /**
     * Interpolates linearly by row between its neighbours; before the first and after the last value as {@link #CARRY_FORWARD}.
     * Reads a later value, so the program warns of look-ahead.
     */
    INTERPOLATE
}
