package dev.lookback.series;

/** Role of a column of the file: time, feature, row index or text. */
public enum ColumnRole {
    /** The time column, one of its parts (year, month, day, hour), or a further column of times, which is not used. */
    TIME,
    /** Numbers a network can read. */
    FEATURE,
    /** A running row number. */
    INDEX,
    /** Words, codes or no values at all: not used. */
    TEXT
}
