package dev.lookback.series;

/**
 * A column of the file.
 *
 * @param name from the header; {@code column N} where the header leaves it unnamed
 * @param missing data rows without a value here, before any missing policy
 * @param minimum smallest value, NaN where the column holds no numbers
 * @param maximum largest value
 */
public record ColumnInfo(
        String name, ColumnRole role, ColumnMeaning meaning, int missing, double minimum, double maximum) {}
