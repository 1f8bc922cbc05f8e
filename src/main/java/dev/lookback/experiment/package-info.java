/** Experiments of many runs: walk-forward backtest, control runs, and the proof that nothing looks ahead. */
package dev.lookback.experiment;
