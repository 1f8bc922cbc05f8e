package dev.lookback.engine.kernel;

/**
 * Which steps each output of a pooling layer looks at; padded places count for nothing.
 *
 * @param before padded steps before the first
 */
record Pooling(Rows in, int steps, int poolSize, int stride, int before) {

    /** Global pooling: one output for all steps. */
    static Pooling global(Rows in) {
        return new Pooling(in, 1, in.steps(), 1, 0);
    }

    Rows out() {
        return new Rows(steps, in.channels(), in.length());
    }

    int first(int t) {
        return Math.max(0, t * stride - before);
    }

    int end(int t) {
        return Math.min(in.steps(), t * stride - before + poolSize);
    }
}
