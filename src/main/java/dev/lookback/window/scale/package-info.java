/** Scalers: statistics fitted on the train split, and the scaling of columns by them. */
package dev.lookback.window.scale;
