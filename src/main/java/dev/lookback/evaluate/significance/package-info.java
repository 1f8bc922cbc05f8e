/** Whether one forecast is better than another by more than chance gives. */
package dev.lookback.evaluate.significance;
