package dev.lookback.window.split;

/** Border at the end of a split, in order of time. */
public enum Border {
    /** Between train and validation. */
    TRAIN_END,
    /** Between validation and test. */
    VALIDATION_END,
    /** Between test and the rows that no split uses. */
    TEST_END
}
