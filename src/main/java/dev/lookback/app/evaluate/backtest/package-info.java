/** Walk-forward backtest: form, progress, folds and scores. */
package dev.lookback.app.evaluate.backtest;
