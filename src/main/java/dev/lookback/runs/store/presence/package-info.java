/** Programs that have the same store open: who is alive, and who is gone, by locks on a file beside it. */
package dev.lookback.runs.store.presence;
