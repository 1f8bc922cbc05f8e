package dev.lookback.explain;

/** What stands in for values that are covered up. */
public enum OcclusionFill {
    /** The feature's mean over the train windows. */
    TRAIN_MEAN,
    /** The feature's newest value before the covered stretch; at the beginning of the window, the one after it. */
    LAST_VALUE
}
