/** Details of the selected runs: their notes, and their forecasts epoch by epoch. */
package dev.lookback.app.runs.detail;
