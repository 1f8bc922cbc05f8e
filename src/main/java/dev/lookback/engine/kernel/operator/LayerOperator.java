package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.RowLayout;

/** Operator of a layer, which has one input. */
public abstract class LayerOperator extends Operator {

    protected LayerOperator(RowLayout out) {
        super(out);
    }

    @Override
    public final void forward(float[][] x, DropoutRandom random) {
        forward(x[0], random);
    }

    @Override
    public final void backward(float[][] x, OutputGradient dy, OutputGradient[] dx) {
        backward(x[0], dy, dx[0]);
    }

    /** @param random for dropout; null at inference */
    public abstract void forward(float[] x, DropoutRandom random);

    /**
     * Computes the input gradient from the output gradient; weight gradients accumulate.
     *
     * @param x input of the forward pass
     * @param dy output gradient; may be changed
     * @param dx input gradient; null if not needed
     */
    public abstract void backward(float[] x, OutputGradient dy, OutputGradient dx);
}
