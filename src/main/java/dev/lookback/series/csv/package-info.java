/**
 * Reading a CSV into a series: header, columns, time and rows found in the lines of a file, and an account of every
 * line.
 */
package dev.lookback.series.csv;
