package dev.lookback.network;

/** Element-wise functions, by their Keras names. */
public enum Activation {
    LINEAR,
    RELU,
    LEAKY_RELU,
    ELU,
    SELU,
    GELU,
    SWISH,
    TANH,
    SIGMOID,
    SOFTPLUS
}
