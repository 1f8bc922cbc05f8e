/**
 * Runs as things to keep and to compare: {@code store} has them on disk, {@code search} decides what a sweep tries next,
 * {@code queue} trains what waits. Here: what all of these speak of.
 */
package dev.lookback.runs;
