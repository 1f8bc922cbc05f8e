package dev.lookback.series;

/** Order of the rows in the file, by time; a {@link Series} is always ascending. */
public enum RowOrder {
    ASCENDING,
    DESCENDING
}
