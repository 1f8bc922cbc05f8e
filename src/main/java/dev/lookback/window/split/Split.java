package dev.lookback.window.split;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Train, validation and test split: consecutive blocks of rows in order of time. */
public enum Split {
    TRAIN,
    VALIDATION,
    TEST;

    /** Splits whose results may be used for model selection; those of the test split are sealed until the user opens them. */
    public static final Set<Split> FOR_CHOOSING = Collections.unmodifiableSet(EnumSet.of(TRAIN, VALIDATION));
}
