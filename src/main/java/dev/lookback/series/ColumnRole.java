package dev.lookback.series;

/** Role of a column: time, feature, key, added, row index or text. */
public enum ColumnRole {
    /** The time column, one of its parts (year, month, day, hour), or a further column of times, which is not used. */
    TIME,
    /** Numbers a network can read. */
    FEATURE,
    /** Numbers that name something, never change, or are part of the calendar: neither input nor target unless somebody chooses them. */
    KEY,
    /** Numbers that a person added by a preparation: parts of the calendar, texts as zeros and ones, formulas. */
    ADDED,
    /** A running row number. */
    INDEX,
    /** Words, codes or no values at all: not used. */
    TEXT;

    /** Whether the column can be an input or a target. */
    public boolean isUsable() {
        return this == FEATURE || this == KEY || this == ADDED;
    }
}
