/** The life of a run: epochs, schedules, early stopping, pause and stop; immutable events out; no screen. */
package dev.lookback.training;
