package dev.lookback.window.split;

import dev.lookback.bounds.Bounds;
import java.time.LocalDateTime;
import java.util.OptionalInt;

/** Specification of the splits by the user: in rows, shares or dates. */
public sealed interface SplitSpec {

    /**
     * Numbers of rows, from the oldest on.
     *
     * @param test rows of the test split; empty for all remaining ones
     */
    record ByRows(
            @Bounds(min = 1) int train,
            @Bounds(min = 0) int validation,
            @Bounds(min = 0) OptionalInt test) implements SplitSpec {}

    /** Shares of all rows, each from 0 to 1, together at most 1; borders are rounded to whole rows. */
    record ByFraction(
            @Bounds(min = 0, max = 1) double train,
            @Bounds(min = 0, max = 1) double validation,
            @Bounds(min = 0, max = 1) double test)
            implements SplitSpec {}

    /** Start times: validation starts at the first row not before {@code validationFrom}, test at the first not before {@code testFrom}. */
    record ByDate(LocalDateTime validationFrom, LocalDateTime testFrom) implements SplitSpec {}
}
