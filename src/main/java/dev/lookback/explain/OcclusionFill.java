package dev.lookback.explain;

/** Fill value for hidden inputs. */
public enum OcclusionFill {
    /** The feature's mean over the training windows. */
    TRAIN_MEAN,
    /** The feature's last value before the hidden span; at the start of the window, the first one after it. */
    LAST_VALUE
}
