/** Parsing of cells: number formats, time formats and markers of missing values. */
package dev.lookback.series.csv.value;
