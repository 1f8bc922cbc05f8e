/**
 * Preparation of a series: from the rows of a file, in which values may be missing, to the rows and columns of a recipe. First
 * resampling to a coarser rhythm or to the regular grid, then the columns that a person adds (calendar, one-hot, formulas), then the
 * rows by the columns in use, whose gaps are filled or dropped. Nothing but filling by interpolation uses what comes after a row's own
 * stamp. Starts at {@link dev.lookback.series.prepare.PreparedSeries}.
 */
package dev.lookback.series.prepare;
