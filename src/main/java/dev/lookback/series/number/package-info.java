/** Numbers in the cells of a table: notations, units, markers of missing values, and values that stand for missing ones. */
package dev.lookback.series.number;
