/** Cells as values: how a column writes its numbers, its times and what is missing. */
package dev.lookback.series.csv.value;
