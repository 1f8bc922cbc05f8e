package dev.lookback.window;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * How a window is cut from the series around its anchor row r: it reads {@code timeSteps} rows, {@code step} apart, and
 * its targets are rows r + delay to r + delay + length − 1.
 *
 * @param lookback rows before the anchor that the window spans, at least {@code step}
 * @param step rows between two inputs, at least 1
 * @param delay rows from the anchor to the first target, at least 0
 * @param length consecutive rows that are forecast at once, at least 1
 * @param alignment where the newest input lies
 */
@RecordBuilder
public record WindowSpec(int lookback, int step, int delay, int length, Alignment alignment)
        implements WindowSpecBuilder.With {

    /** Time steps of a window at most: what is followed through the network for each of them would fill the memory. */
    public static final int MOST_TIME_STEPS = 1 << 20;

    /** Forecasts a single row. */
    public WindowSpec(int lookback, int step, int delay, Alignment alignment) {
        this(lookback, step, delay, 1, alignment);
    }

    /** T = floor(lookback / step): how many rows a window reads; 0 for a step below 1. */
    public int timeSteps() {
        return step < 1 ? 0 : lookback / step;
    }

    /** Oldest rows of the lookback that no input reads, because step does not divide it. */
    public int unusedRows() {
        return step < 1 ? 0 : lookback % step;
    }

    /** Rows between newest input and first target: how far ahead a forecast really looks. */
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

    /** Row of the last target; that of the first where a single row is forecast. */
    public int lastTargetRow(int anchor) {
        return targetRow(anchor) + length - 1;
    }

    /** Rows from the newest input to the farthest target; a forecast of the newest row itself counts as one. */
    public int reach() {
        return Math.max(1, lastTargetRow(0) - newestRow(0));
    }

    /** Rows from oldest input to last target, both included: what a split must hold for a single window. */
    public int rowsNeeded() {
        return lastTargetRow(0) - oldestRow(0) + 1;
    }
}
