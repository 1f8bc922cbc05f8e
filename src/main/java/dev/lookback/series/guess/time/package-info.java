/**
 * Time of a table's rows: the columns that may make it, alone or together, and how regular it is.
 */
package dev.lookback.series.guess.time;
