package dev.lookback.window.scale;

/** Scaler of the input columns and the target; always fitted on the train split only. */
public enum ScalerKind {
    /** Subtracts the mean and divides by the population standard deviation. */
    STANDARD,
    /** Maps the train split's minimum to 0 and its maximum to 1. */
    MIN_MAX,
    /** Subtracts the median and divides by the interquartile range. */
    ROBUST,
    NONE,
    /** Standardises each window by its own mean and population deviation, and inverts that on the output. */
    PER_WINDOW
}
