package dev.lookback.runs;

import dev.lookback.runs.search.Trial;
import java.util.OptionalDouble;

/**
 * A trial of a sweep.
 *
 * @param run that it is
 * @param seconds that it was trained
 * @param persistence the objective, in its own direction, of repeating the last value on the trial's validation windows; empty where it is
 *     not known
 */
public record StoredTrial(long run, Trial trial, double seconds, OptionalDouble persistence) {}
