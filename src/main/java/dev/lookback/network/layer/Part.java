package dev.lookback.network.layer;

/** Part of a layer that has convolutions inside. */
public enum Part {
    /** The whole layer. */
    WHOLE,
    /** A residual block's first convolution, with its activation. */
    FIRST,
    /** Its second convolution, which reads the first. */
    SECOND,
    /** The convolution on the skip past both, in a block whose input and output differ in channels. */
    SKIP
}
