/** Views of a series: a slice of its rows, or the series with other values. */
package dev.lookback.series.view;
