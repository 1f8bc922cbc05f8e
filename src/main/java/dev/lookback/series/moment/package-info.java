/**
 * Forms of times in the cells of a table: dates, times of day, weeks, quarters, ranges, epoch numbers, Excel's day numbers; found
 * from the cells of a column, or given as a pattern.
 */
package dev.lookback.series.moment;
