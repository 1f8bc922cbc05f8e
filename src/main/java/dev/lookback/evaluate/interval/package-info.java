/** How far off a forecast may be: conformal intervals, and the share of what came that they contain. */
package dev.lookback.evaluate.interval;
