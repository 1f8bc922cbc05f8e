package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.RowLayout;

/**
 * Pooling geometry: the input steps that each output pools over; padding is left out.
 *
 * @param paddingBefore padded steps before the first
 */
public record PoolingGeometry(RowLayout in, int steps, int poolSize, int stride, int paddingBefore) {

    /** Global pooling: one output over all steps. */
    public static PoolingGeometry global(RowLayout in) {
        return new PoolingGeometry(in, 1, in.steps(), 1, 0);
    }

    public RowLayout out() {
        return new RowLayout(steps, in.channels(), in.length());
    }

    int first(int t) {
        return Math.max(0, t * stride - paddingBefore);
    }

    int end(int t) {
        return Math.min(in.steps(), t * stride - paddingBefore + poolSize);
    }
}
