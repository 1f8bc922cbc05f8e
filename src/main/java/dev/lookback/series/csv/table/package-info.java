/**
 * Reading of all rows of a file with a given interpretation: in pieces, side by side, put together in order with a log of every line.
 * Starts at {@link dev.lookback.series.csv.table.TableReader}.
 */
package dev.lookback.series.csv.table;
