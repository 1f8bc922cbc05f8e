/** How good the forecasts of the newest run are: scores, residuals, and forecast against what came. */
package dev.lookback.app.judge;
