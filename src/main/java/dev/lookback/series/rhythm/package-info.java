/**
 * Rhythm of a time axis: found from the stamps of a series, its missing and surplus stamps, clock changes, the stamps that follow
 * the last row, gaps, and coarser rhythms to resample to. Starts at {@link dev.lookback.series.rhythm.Rhythm}.
 *
 * <p>Stamps are milliseconds since 1970 on the clock of the file (wall time taken as if it were UTC).
 */
package dev.lookback.series.rhythm;
