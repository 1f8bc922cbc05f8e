package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.RowLayout;

/**
 * Which steps each output of a pooling layer looks at; padded places count for nothing.
 *
 * @param before padded steps before the first
 */
public record PoolPlaces(RowLayout in, int steps, int poolSize, int stride, int before) {

    /** Global pooling: one output for all steps. */
    public static PoolPlaces global(RowLayout in) {
        return new PoolPlaces(in, 1, in.steps(), 1, 0);
    }

    public RowLayout out() {
        return new RowLayout(steps, in.channels(), in.length());
    }

    int first(int t) {
        return Math.max(0, t * stride - before);
    }

    int end(int t) {
        return Math.min(in.steps(), t * stride - before + poolSize);
    }
}
