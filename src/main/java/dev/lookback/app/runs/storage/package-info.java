/** Disk space of the runs: shown, and freed. */
package dev.lookback.app.runs.storage;
