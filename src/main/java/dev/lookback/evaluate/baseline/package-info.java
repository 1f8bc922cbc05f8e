/** Simple forecasts that a network has to beat, on exactly its windows; what they learn they learn from train rows alone. */
package dev.lookback.evaluate.baseline;
