/**
 * Runs as the window reaches them: the open store with its queue on one thread, the runs that are being trained, projects, clean-up, test
 * results.
 */
package dev.lookback.app.workbench.library;
