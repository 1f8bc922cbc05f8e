package dev.lookback.series.csv;

/** Data type of a column's cells. */
enum ColumnKind {
    NUMBER,
    /** A date with or without a time of day, as text or as a number. */
    DATE,
    /** A time of day without a date. */
    CLOCK,
    TEXT
}
