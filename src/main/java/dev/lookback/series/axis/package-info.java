/** Time axis of a series: the rows that come next, those that are missing or surplus, and those that have come since. */
package dev.lookback.series.axis;
