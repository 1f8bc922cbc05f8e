/** Assessment of a run: its forecasts against the baselines, significance tests, and the verdict in words. */
package dev.lookback.evaluate.assessment;
