/** Walk-forward backtests: put together, followed, seen on the series. */
package dev.lookback.app.evaluate.backtest;
