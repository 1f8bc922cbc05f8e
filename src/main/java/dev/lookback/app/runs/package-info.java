/** All runs: their table, what sets them apart, how they grew from each other, and what waits. */
package dev.lookback.app.runs;
