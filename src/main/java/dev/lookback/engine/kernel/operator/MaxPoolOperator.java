package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.Kernels;

/** MaxPool1D and GlobalMaxPool1D on one window; the gradient goes to the step of the maximum. */
public final class MaxPoolOperator extends LayerOperator {

    private final PoolingGeometry pooling;
    private final Kernels kernels;

    /** Input step of each output; whole numbers, kept as floats as the kernels return them. */
    private final float[] argmax;

    public MaxPoolOperator(PoolingGeometry pooling, Kernels kernels) {
        super(pooling.out());
        this.pooling = pooling;
        this.kernels = kernels;
        argmax = new float[y.length];
    }

    @Override
    public void forward(float[] x, DropoutRandom random) {
        int length = pooling.in().length();
        for (int t = 0; t < pooling.steps(); t++) {
            int first = pooling.first(t);
            kernels.maxRows(x, first * length, pooling.end(t) - first, length, y, t * length, argmax, first);
        }
    }

    @Override
    public void backward(float[] x, OutputGradient dy, OutputGradient dx) {
        if (dx == null) {
            return;
        }
        dx.startSparse();
        if (dy.isSparse()) {
            for (int e = 0; e < dy.count(); e++) {
                route(dy.index(e), dy.value(e), dx);
            }
        } else {
            for (int i = 0; i < y.length; i++) {
                route(i, dy.values[i], dx);
            }
        }
    }

    private void route(int i, float value, OutputGradient dx) {
        int length = pooling.in().length();
        dx.add((int) argmax[i] * length + i % length, value);
    }
}
