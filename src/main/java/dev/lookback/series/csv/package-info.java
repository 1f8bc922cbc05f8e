/**
 * Reader of tables in text: the best of several hypotheses of a file is read, its rows are put in order, and every line of it is accounted
 * for. Starts at {@link dev.lookback.series.csv.SeriesReader}.
 */
package dev.lookback.series.csv;
