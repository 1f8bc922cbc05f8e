package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.RowLayout;

/** Zero padding (ZeroPadding1D) on one window. */
public final class ZeroPaddingOperator extends LayerOperator {

    private final RowLayout in;

    /** Index of the first input value in the output. */
    private final int from;

    public ZeroPaddingOperator(RowLayout in, RowLayout out, int leftPad) {
        super(out);
        this.in = in;
        from = leftPad * in.length();
    }

    @Override
    public void forward(float[] x, DropoutRandom random) {
        System.arraycopy(x, 0, y, from, in.places());
    }

    @Override
    public void backward(float[] x, OutputGradient dy, OutputGradient dx) {
        if (dx == null) {
            return;
        }
        dy.toDense();
        dx.markDense();
        System.arraycopy(dy.values, from, dx.values, 0, in.places());
    }
}
