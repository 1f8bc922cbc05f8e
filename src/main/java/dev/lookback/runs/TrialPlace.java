package dev.lookback.runs;

/**
 * The place of a run in a sweep.
 *
 * @param sweep its number
 * @param trial from 1, in the order in which they were begun
 * @param point what is varied, with its values: {@code lookback=60, layers[0].filters=32}
 */
public record TrialPlace(long sweep, int trial, String point) {}
