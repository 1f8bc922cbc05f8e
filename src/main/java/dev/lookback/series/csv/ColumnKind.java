package dev.lookback.series.csv;

/** What a column's cells look like. */
enum ColumnKind {
    NUMBER,
    /** A date, with or without time of day, written or as a number. */
    DATE,
    /** A time of day alone. */
    CLOCK,
    TEXT
}
