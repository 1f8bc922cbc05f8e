package dev.lookback.window.split;

/** One of the three borders of {@link Borders}, in their order of time. */
public enum Border {
    /** Between train and validation. */
    TRAIN_END,
    /** Between validation and test. */
    VALIDATION_END,
    /** Between test and rows that no split uses. */
    TEST_END
}
