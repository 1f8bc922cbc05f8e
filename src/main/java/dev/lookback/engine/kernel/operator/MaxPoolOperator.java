package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.Kernels;

/** MaxPool1D and GlobalMaxPool1D on one window. */
public final class MaxPoolOperator extends LayerOperator {

    private final PoolPlaces pooling;
    private final Kernels kernels;

    /** The step that each output came from; whole numbers, kept as the kernels make them. */
    private final float[] which;

    public MaxPoolOperator(PoolPlaces pooling, Kernels kernels) {
        super(pooling.out());
        this.pooling = pooling;
        this.kernels = kernels;
        which = new float[y.length];
    }

    @Override
    public void forward(float[] x, DropoutRandom noise) {
        int length = pooling.in().length();
        for (int t = 0; t < pooling.steps(); t++) {
            int first = pooling.first(t);
            kernels.largest(x, first * length, pooling.end(t) - first, length, y, t * length, which, first);
        }
    }

    @Override
    public void backward(float[] x, OutputGradient dy, OutputGradient dx) {
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

    private void hand(int i, float value, OutputGradient dx) {
        int length = pooling.in().length();
        dx.add((int) which[i] * length + i % length, value);
    }
}
