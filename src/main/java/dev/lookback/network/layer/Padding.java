package dev.lookback.network.layer;

/** How a kernel meets the ends of the sequence; T is the number of time steps in, s the stride. */
public enum Padding {
    /** No padding: only whole kernels count. */
    VALID,
    /** Zeros on both sides so that ceil(T / s) time steps come out; the odd one goes to the newer side, as in Keras. */
    SAME,
    /** Zeros on the older side only, so that no output sees a later input; ceil(T / s) come out. */
    CAUSAL
}
