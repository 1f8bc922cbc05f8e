package dev.lookback.engine.kernel.operator;

/**
 * Where a layer's parameters begin in the vector of all of them.
 *
 * @param weights first of the weights
 * @param bias first of the biases
 */
public record ParameterOffset(int weights, int bias) {}
