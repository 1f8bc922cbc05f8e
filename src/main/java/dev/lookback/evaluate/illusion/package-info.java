/**
 * Ways in which a set-up looks better than it is, and who looks for them: each {@link dev.lookback.evaluate.illusion.Detector}
 * reads {@link dev.lookback.evaluate.illusion.Facts} and makes {@link dev.lookback.evaluate.illusion.finding.Finding}s, sentences with the
 * figure behind them. Pure.
 */
package dev.lookback.evaluate.illusion;
