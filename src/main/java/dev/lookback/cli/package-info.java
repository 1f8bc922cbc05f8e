/** Command line: trains, sweeps, forecasts, exports and inspects without a window, with the same recipes and the same engine. */
package dev.lookback.cli;
