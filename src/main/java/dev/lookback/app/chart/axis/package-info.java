/** Axes of charts: their spans and ticks, in numbers, dates and rows, and how their numbers are written. */
package dev.lookback.app.chart.axis;
