/**
 * CSV in: dialect, encoding, typed columns, order of time, and a full account of what was wrong with the file. Tablesaw
 * holds the table and is seen by no other package.
 */
package dev.lookback.series;
