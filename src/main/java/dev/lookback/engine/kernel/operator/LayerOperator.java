package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.RowLayout;
import java.util.List;

/** Forward and backward pass of one layer on one window, for one thread. Keeps what the backward pass needs. */
public abstract class LayerOperator {

    /** Output of the newest window. */
    final float[] y;

    private final RowLayout out;

    LayerOperator(RowLayout out) {
        this.out = out;
        this.y = new float[out.places()];
    }

    public final RowLayout out() {
        return out;
    }

    /** Output of the newest window; may be the input array itself where the layer changes nothing. */
    public float[] output() {
        return y;
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

    /**
     * Outputs of the layer's inner convolutions for the newest window, laid out as {@link #out()}; empty for most layers.
     */
    public List<float[]> inside() {
        return List.of();
    }

    /**
     * Gradients with respect to {@link #inside()}, after the backward pass; accumulates weight gradients once more.
     *
     * @param dy as {@link #backward} left it
     */
    public List<float[]> insideGradients(OutputGradient dy) {
        return List.of();
    }

    public boolean hasWeights() {
        return false;
    }

    /** Adds the accumulated weight gradients to {@code gradient}, in DL4J's order of parameters, and resets them. */
    public void drainGradients(float[] gradient) {}
}
