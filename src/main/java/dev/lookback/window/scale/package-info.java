/** Scalers: standard, min-max, robust or per window, fitted on the train split. */
package dev.lookback.window.scale;
