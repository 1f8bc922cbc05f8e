/** Findings of the checks: kind, severity, figure, and where in the window to see it. */
package dev.lookback.evaluate.illusion.finding;
