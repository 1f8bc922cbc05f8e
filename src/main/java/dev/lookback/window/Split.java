package dev.lookback.window;

/** The three consecutive blocks of rows, in their order of time. */
public enum Split {
    TRAIN,
    VALIDATION,
    TEST
}
