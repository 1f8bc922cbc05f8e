/**
 * Resampling of a series to the regular grid of its rhythm, with the stamps that are missing, or to the buckets of a coarser rhythm.
 */
package dev.lookback.series.resample;
