package dev.lookback.window.scale;

/** How columns are brought to a common scale before the network sees them; always fitted on the train split only. */
public enum ScalerKind {
    /** Subtract the mean, divide by the population standard deviation. */
    STANDARD,
    /** Map the train split's minimum to 0 and its maximum to 1. */
    MIN_MAX,
    /** Subtract the median, divide by the interquartile range. */
    ROBUST,
    NONE,
    /** Each window by its own mean and population deviation, inverted on the output. */
    PER_WINDOW
}
