/** Prediction intervals: split-conformal half-widths and their empirical coverage. */
package dev.lookback.evaluate.interval;
