/** Weights of rows and windows in training: newer ones may count more, chosen spans less or not at all. */
package dev.lookback.window.weight;
