/** Bytes of a CSV file as lines and cells: encoding, delimiter, quotes, records over several lines. */
package dev.lookback.series.csv.dialect;
