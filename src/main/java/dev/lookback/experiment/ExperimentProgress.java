package dev.lookback.experiment;

/**
 * How far an experiment is.
 *
 * @param job the one being trained, from 1
 * @param jobs in all
 * @param share of the whole work that is done, 0 to 1
 * @param secondsLeft until the end at this pace; NaN while nothing is done
 */
public record ExperimentProgress(int job, int jobs, double share, double secondsLeft) {}
