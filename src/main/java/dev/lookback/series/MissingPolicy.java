package dev.lookback.series;

/** What becomes of a missing value in a feature column. */
public enum MissingPolicy {
    /** The row is left out. */
    DROP_ROWS,
    /** The last value before it stands in; rows before a column's first value are left out. Looks only backwards. */
    CARRY_FORWARD,
    /**
     * On the line between its neighbours, by row; before the first and after the last value as {@link #CARRY_FORWARD}. Reads
     * a later value, so the program warns that it looks ahead.
     */
    INTERPOLATE
}
