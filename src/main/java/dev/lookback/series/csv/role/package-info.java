/**
 * Roles of a file's columns: keys, row numbers, parts of the calendar, the likely target, and values that probably stand for missing ones.
 */
package dev.lookback.series.csv.role;
