package dev.lookback.runs;

import dev.lookback.runs.search.Trial;

/**
 * A trial of a sweep.
 *
 * @param run that it is
 * @param seconds that it was trained
 */
public record StoredTrial(long run, Trial trial, double seconds) {}
