/**
 * Columns that a person adds to a series: {@linkplain dev.lookback.series.column.AddedColumn formulas}, the
 * {@linkplain dev.lookback.series.column.CalendarPart calendar} of its stamps, {@linkplain dev.lookback.series.column.OneHot one-hot}
 * columns of texts, and {@linkplain dev.lookback.series.column.RowWeights weights} of its rows. No value depends on later rows.
 */
package dev.lookback.series.column;
