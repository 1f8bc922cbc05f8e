package dev.lookback.window;

import dev.lookback.bounds.Bounds;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.OptionalInt;

/**
 * Shape of the windows: around its anchor row r, a window reads {@code timeSteps} rows, {@code step} apart, and its targets are
 * rows r + delay to r + delay + length − 1.
 *
 * @param lookback rows before the anchor that the window spans, at least {@code step}
 * @param step rows between two inputs, at least 1
 * @param delay rows from the anchor to the first target, at least 0
 * @param length consecutive rows forecast at once, at least 1
 * @param alignment position of the newest input relative to the anchor
 * @param maxGap longest step between neighbouring rows of a window, in steps of the series' rhythm; empty for any
 */
@RecordBuilder
public record WindowSpec(
        @Bounds(min = 1) int lookback,
        @Bounds(min = 1) int step,
        @Bounds(min = 0) int delay,
        @Bounds(min = 1) int length,
        Alignment alignment,
        @Bounds(min = 1) OptionalInt maxGap)
        implements WindowSpecBuilder.With {

    /** Largest number of time steps of a window: tracing more of them through a network would fill the memory. */
    public static final int MAX_TIME_STEPS = 1 << 20;

    /** Windows that forecast a single row. */
    public WindowSpec(int lookback, int step, int delay, Alignment alignment) {
        this(lookback, step, delay, 1, alignment);
    }

    /** Windows across any gaps. */
    public WindowSpec(int lookback, int step, int delay, int length, Alignment alignment) {
        this(lookback, step, delay, length, alignment, OptionalInt.empty());
    }

    /** Number of rows that a window reads, T = floor(lookback / step); 0 for a step below 1. */
    public int timeSteps() {
        return step < 1 ? 0 : lookback / step;
    }

    /** Number of oldest rows of the lookback that are not read because it is not a multiple of the step. */
    public int unusedRows() {
        return step < 1 ? 0 : lookback % step;
    }

    /** Forecast horizon: rows from the newest input to the first target. */
    public int horizon() {
        long between = alignment == Alignment.STEP_BEFORE ? (long) step + delay : delay;
        return (int) Math.min(Integer.MAX_VALUE, between);
    }

    /** Row of the newest input of the window at {@code anchor}. */
    public int newestRow(int anchor) {
        return alignment == Alignment.STEP_BEFORE ? anchor - step : anchor;
    }

    /** Row of the oldest input of the window at {@code anchor}. */
    public int oldestRow(int anchor) {
        return inputRow(anchor, 0);
    }

    /** Row of input {@code i}, 0 the oldest, {@code timeSteps() - 1} the newest. */
    public int inputRow(int anchor, int i) {
        return newestRow(anchor) - (timeSteps() - 1 - i) * step;
    }

    /** Row of the first target. */
    public int targetRow(int anchor) {
        return anchor + delay;
    }

    /** Row of the last target; equal to that of the first if a single row is forecast. */
    public int lastTargetRow(int anchor) {
        return targetRow(anchor) + length - 1;
    }

    /** Rows from the newest input to the last target, at least 1. */
    public int reach() {
        return Math.max(1, lastTargetRow(0) - newestRow(0));
    }

    /** Rows from the oldest input to the last target, both inclusive: the fewest rows of a split for a single window. */
    public int rowsNeeded() {
        return lastTargetRow(0) - oldestRow(0) + 1;
    }
}
