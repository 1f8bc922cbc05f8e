/** Trains what is kept in a store: one run after the other or several at once, each of them written down as it goes. */
package dev.lookback.runs.queue;
