package dev.lookback.series;

/** What a column's name says it is, in Chinese or English. */
public enum ColumnMeaning {
    TIME,
    OPEN,
    HIGH,
    LOW,
    CLOSE,
    VOLUME,
    AMOUNT,
    OTHER
}
