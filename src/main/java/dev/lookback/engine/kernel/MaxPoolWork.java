package dev.lookback.engine.kernel;

/** MaxPool1D and GlobalMaxPool1D on one window. */
final class MaxPoolWork extends LayerWork {

    private final Pooling pooling;
    private final Kernels kernels;

    /** The step that each output came from; whole numbers, kept as the kernels make them. */
    private final float[] which;

    MaxPoolWork(Pooling pooling, Kernels kernels) {
        super(pooling.out());
        this.pooling = pooling;
        this.kernels = kernels;
        which = new float[y.length];
    }

    @Override
    void forward(float[] x, Noise noise) {
        int length = pooling.in().length();
        for (int t = 0; t < pooling.steps(); t++) {
            int first = pooling.first(t);
            kernels.largest(x, first * length, pooling.end(t) - first, length, y, t * length, which, first);
        }
    }

    @Override
    void backward(float[] x, Slope dy, Slope dx) {
        if (dx == null) {
            return;
        }
        dx.clear();
        if (dy.isSparse()) {
            for (int e = 0; e < dy.count(); e++) {
                hand(dy.place(e), dy.entry(e), dx);
            }
        } else {
            for (int i = 0; i < y.length; i++) {
                hand(i, dy.values[i], dx);
            }
        }
    }

    private void hand(int i, float value, Slope dx) {
        int length = pooling.in().length();
        dx.add((int) which[i] * length + i % length, value);
    }
}
