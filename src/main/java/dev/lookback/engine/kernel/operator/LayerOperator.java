package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.RowLayout;
import java.util.List;

/** One layer at work on one window, for one thread; holds what the way back needs. */
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

    /** Output of the newest window; a layer that changes nothing may hand its input on. */
    public float[] output() {
        return y;
    }

    /** @param noise null while nothing is trained */
    public abstract void forward(float[] x, DropoutRandom noise);

    /**
     * From the slope by the output to the slope by the input; what the weights get is added up.
     *
     * @param x the input that was given forward
     * @param dy may be changed
     * @param dx null where nobody asks
     */
    public abstract void backward(float[] x, OutputGradient dy, OutputGradient dx);

    /** What the convolutions inside it put out for the newest window, laid out as {@link #out()}. */
    public List<float[]> inside() {
        return List.of();
    }

    /**
     * The slopes by what {@link #inside()} gives, after the way back; the weights get theirs once more.
     *
     * @param dy as {@link #backward} left it
     */
    public List<float[]> slopesInside(OutputGradient dy) {
        return List.of();
    }

    public boolean hasWeights() {
        return false;
    }

    /** Adds what the weights got, in DL4J's order of parameters, and forgets it. */
    public void collect(float[] gradient) {}
}
