package dev.lookback.window.split;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The three consecutive blocks of rows, in their order of time. */
public enum Split {
    TRAIN,
    VALIDATION,
    TEST;

    /** Those whose results may be seen while one chooses; the test split's are sealed until somebody opens them. */
    public static final Set<Split> FOR_CHOOSING = Collections.unmodifiableSet(EnumSet.of(TRAIN, VALIDATION));
}
