/** Evaluation of forecasts: error metrics in scaled units and in those of the target, persistence, skill. */
package dev.lookback.evaluate;
