/** Directional accuracy: confusion matrix of up and down, hit rate with its confidence interval, signed returns. */
package dev.lookback.evaluate.direction;
