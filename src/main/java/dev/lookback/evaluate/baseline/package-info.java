/**
 * Baselines that a network has to beat on exactly its own windows: persistence, drift, seasonal naïve, moving average,
 * exponential smoothing, ridge regression. They are fitted on train rows only.
 */
package dev.lookback.evaluate.baseline;
