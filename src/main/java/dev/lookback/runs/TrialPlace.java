package dev.lookback.runs;

import dev.lookback.runs.search.Point;

/**
 * Place of a run in a sweep.
 *
 * @param sweep its number
 * @param trial from 1, in the order in which they were begun
 * @param point one value for each thing that the sweep varies
 */
public record TrialPlace(long sweep, int trial, Point point) {}
