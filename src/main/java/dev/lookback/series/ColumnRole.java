package dev.lookback.series;

/** What a column of the file is good for. */
public enum ColumnRole {
    /** Part of the time: the time column, or one of year, month, day, hour. */
    TIME,
    /** Numbers a network can read. */
    FEATURE,
    /** A running row number. */
    INDEX,
    /** Words, codes or nothing at all: kept out. */
    TEXT
}
