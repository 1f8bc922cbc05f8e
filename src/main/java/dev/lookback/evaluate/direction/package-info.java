/** Whether forecasts know up from down: hit rate, confusion, and what following them would have come to. */
package dev.lookback.evaluate.direction;
