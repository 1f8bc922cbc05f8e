package dev.lookback.engine.kernel;

/**
 * Where a layer's parameters begin in the vector of all of them.
 *
 * @param weights first of the weights
 * @param bias first of the biases
 */
record ParameterPlace(int weights, int bias) {}
