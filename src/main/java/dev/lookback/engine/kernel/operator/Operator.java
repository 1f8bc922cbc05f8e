package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.RowLayout;

/** Forward and backward pass of one node of the computation graph on one window, for one thread. Keeps what the backward pass needs. */
public abstract class Operator {

    /** Output of the newest window. */
    protected final float[] y;

    private final RowLayout out;

    protected Operator(RowLayout out) {
        this.out = out;
        this.y = new float[out.places()];
    }

    public final RowLayout out() {
        return out;
    }

    /** Output of the newest window; may be an input's own array where nothing is changed. */
    public float[] output() {
        return y;
    }

    /**
     * @param x inputs
     * @param random for dropout; null at inference
     */
    public abstract void forward(float[][] x, DropoutRandom random);

    /**
     * Computes the input gradients from the output gradient; weight gradients accumulate.
     *
     * @param x inputs of the forward pass
     * @param dy output gradient; may be changed
     * @param dx input gradients, each null if it is not needed
     */
    public abstract void backward(float[][] x, OutputGradient dy, OutputGradient[] dx);

    public boolean hasWeights() {
        return false;
    }

    /** Adds the accumulated weight gradients to {@code gradient}, in DL4J's order of parameters, and resets them. */
    public void drainGradients(float[] gradient) {}
}
