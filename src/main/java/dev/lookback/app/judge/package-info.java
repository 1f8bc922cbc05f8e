/** Evaluation of the newest run: metrics, residuals, scatter, error by step, direction, future. */
package dev.lookback.app.judge;
