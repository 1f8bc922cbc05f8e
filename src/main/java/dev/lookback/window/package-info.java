/**
 * Windows of a series as training examples: lookback, step, delay and length, their inputs and scaled targets, and the folds of a
 * walk-forward backtest. Splits are in {@code window.split}, scalers in {@code window.scale}.
 */
package dev.lookback.window;
