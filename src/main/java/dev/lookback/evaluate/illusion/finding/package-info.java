/** Findings of the detectors: kind, severity, message with its figures, and the place in the window that shows it. */
package dev.lookback.evaluate.illusion.finding;
