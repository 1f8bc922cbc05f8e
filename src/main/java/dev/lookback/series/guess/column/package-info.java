/**
 * Columns of a sample: their cells, what these may be, and what the columns' names say.
 */
package dev.lookback.series.guess.column;
