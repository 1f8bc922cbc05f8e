package dev.lookback.series.rhythm;

/**
 * Stamps missing between two rows.
 *
 * @param afterRow the row before the missing stamps, counted from 0
 * @param count number of missing stamps, at least 1
 * @param first the first missing stamp
 * @param last the last missing stamp
 */
public record MissingSpan(int afterRow, long count, long first, long last) {}
