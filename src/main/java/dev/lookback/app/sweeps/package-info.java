/** Sweeps: put together, followed, and looked at. */
package dev.lookback.app.sweeps;
