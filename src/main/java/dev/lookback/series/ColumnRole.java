package dev.lookback.series;

/** What a column of the file is good for. */
public enum ColumnRole {
    /** Times: the time column, one of year, month, day, hour, or a further column of times, which is kept out. */
    TIME,
    /** Numbers a network can read. */
    FEATURE,
    /** A running row number. */
    INDEX,
    /** Words, codes or nothing at all: kept out. */
    TEXT
}
