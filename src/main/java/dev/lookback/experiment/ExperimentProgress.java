package dev.lookback.experiment;

/**
 * Progress of an experiment.
 *
 * @param job the one being trained, from 1
 * @param jobs in all
 * @param share of the work that is done, 0 to 1
 * @param secondsLeft estimated time to the end; NaN while nothing is done
 */
public record ExperimentProgress(int job, int jobs, double share, double secondsLeft) {}
