package dev.lookback.series.rhythm;

/**
 * Change of the clock to or from summer time in stamps of local time: an hour that does not exist, or one that comes twice.
 *
 * @param firstRow the row before the hour that does not exist, or the first row of the hour that comes twice
 * @param lastRow the row after the hour that does not exist, or the last row of the hour that comes twice
 * @param hour beginning of that hour in milliseconds
 * @param isForward true where the hour does not exist, as in spring
 */
public record ClockChange(int firstRow, int lastRow, long hour, boolean isForward) {}
