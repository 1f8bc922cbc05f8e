/**
 * Layouts of tables: times down the rows, times across the columns, parts of a longer span across, several series stacked by an id;
 * found from names and cells, and turned into columns by time.
 */
package dev.lookback.series.layout;
