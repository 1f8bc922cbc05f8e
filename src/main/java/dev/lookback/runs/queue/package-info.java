/** Training queue of a store: one run after the other or several at once, each of them recorded as it goes, all on the store's thread. */
package dev.lookback.runs.queue;
