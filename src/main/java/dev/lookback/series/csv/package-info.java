/**
 * CSV reader: detects header, columns, data types and time column of a file, sorts its rows, fills missing values, and logs every
 * line. Starts at {@link dev.lookback.series.csv.SeriesReader}.
 */
package dev.lookback.series.csv;
