/** Suspicion that a value of a column of numbers stands for a missing one. */
package dev.lookback.series.number.suspect;
