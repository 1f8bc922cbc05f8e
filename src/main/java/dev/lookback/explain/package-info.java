/**
 * Explanation of networks and forecasts: activations, gradients, attribution to spans of the series, occlusion,
 * permutation importance, what-if forecasts.
 */
package dev.lookback.explain;
