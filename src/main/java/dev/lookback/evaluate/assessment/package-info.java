/** Assessment of a run from its forecasts: baselines, tests, intervals, illusions, and the verdict. */
package dev.lookback.evaluate.assessment;
