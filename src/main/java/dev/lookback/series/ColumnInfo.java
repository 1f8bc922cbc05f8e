package dev.lookback.series;

/**
 * Name, role and statistics of a column of the file.
 *
 * @param name from the header; {@code column N} where the header has none
 * @param missing data rows without a value in this column, before the missing policy is applied
 * @param minimum smallest value, NaN where the column is not numeric
 * @param maximum largest value
 */
public record ColumnInfo(
        String name, ColumnRole role, ColumnMeaning meaning, int missing, double minimum, double maximum) {}
