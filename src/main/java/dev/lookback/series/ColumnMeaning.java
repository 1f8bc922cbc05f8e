package dev.lookback.series;

/** Meaning of a column, inferred from its Chinese or English name. */
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
