package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.RowLayout;

/** A sequence as one vector, channel by channel: for layers that must have it as one row. */
public final class FlattenOperator extends LayerOperator {

    private final RowLayout in;

    public FlattenOperator(RowLayout in) {
        super(flat(in));
        this.in = in;
    }

    public static RowLayout flat(RowLayout in) {
        return RowLayout.tight(1, in.channels() * in.steps());
    }

    @Override
    public void forward(float[] x, DropoutRandom noise) {
        for (int t = 0; t < in.steps(); t++) {
            for (int c = 0; c < in.channels(); c++) {
                y[c * in.steps() + t] = x[t * in.length() + c];
            }
        }
    }

    @Override
    public void backward(float[] x, OutputGradient dy, OutputGradient dx) {
        if (dx == null) {
            return;
        }
        dy.toValues();
        dx.zero();
        for (int t = 0; t < in.steps(); t++) {
            for (int c = 0; c < in.channels(); c++) {
                dx.values[t * in.length() + c] = dy.values[c * in.steps() + t];
            }
        }
    }
}
