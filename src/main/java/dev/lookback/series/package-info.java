/**
 * Time series read from CSV files: {@link dev.lookback.series.Series}, its columns, the options for reading it, and the report on
 * how it was read. {@code series.csv} does the reading, and alone uses Tablesaw, which holds the table.
 */
package dev.lookback.series;
