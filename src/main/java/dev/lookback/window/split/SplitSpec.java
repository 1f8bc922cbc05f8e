package dev.lookback.window.split;

import java.time.LocalDateTime;
import java.util.OptionalInt;

/** Where the borders between the splits lie, in the terms in which the user gave them. */
public sealed interface SplitSpec {

    /**
     * By numbers of rows, from the oldest on.
     *
     * @param test rows of the test split; empty for all that remain
     */
    record ByRows(int train, int validation, OptionalInt test) implements SplitSpec {}

    /** By shares of all rows, each 0 to 1, together at most 1; borders are rounded to whole rows. */
    record ByFraction(double train, double validation, double test) implements SplitSpec {}

    /** By time: validation begins at the first row not before {@code validationFrom}, test at {@code testFrom}. */
    record ByDate(LocalDateTime validationFrom, LocalDateTime testFrom) implements SplitSpec {}
}
