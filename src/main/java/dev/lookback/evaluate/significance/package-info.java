/** Significance of a difference between two forecasts: Diebold–Mariano test and circular block bootstrap. */
package dev.lookback.evaluate.significance;
