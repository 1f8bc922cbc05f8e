/** The {@code runs} command: lists, exports and compacts the runs of a store. */
package dev.lookback.cli.runs;
