/**
 * Columns that a person adds to a series: {@linkplain dev.lookback.series.column.AddedColumn formulas}, the
 * {@linkplain dev.lookback.series.column.CalendarPart calendar} of its stamps, and {@linkplain dev.lookback.series.column.OneHot
 * one-hot} columns of texts. No value depends on later rows.
 */
package dev.lookback.series.column;
