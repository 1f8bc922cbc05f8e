package dev.lookback.engine.kernel.operator;

/**
 * Offsets of a layer's parameters in the vector of all parameters.
 *
 * @param weights index of the first weight
 * @param bias index of the first bias
 */
public record ParameterOffset(int weights, int bias) {}
