package dev.lookback.engine.kernel;

import java.util.List;

/** One layer at work on one window, for one thread; holds what the way back needs. */
abstract class LayerWork {

    /** Output of the newest window. */
    final float[] y;

    private final Rows out;

    LayerWork(Rows out) {
        this.out = out;
        this.y = new float[out.places()];
    }

    final Rows out() {
        return out;
    }

    /** Output of the newest window; a layer that changes nothing may hand its input on. */
    float[] output() {
        return y;
    }

    /** @param noise null while nothing is trained */
    abstract void forward(float[] x, Noise noise);

    /**
     * From the slope by the output to the slope by the input; what the weights get is added up.
     *
     * @param x the input that was given forward
     * @param dy may be changed
     * @param dx null where nobody asks
     */
    abstract void backward(float[] x, Slope dy, Slope dx);

    /** What the convolutions inside it put out for the newest window, laid out as {@link #out()}. */
    List<float[]> inside() {
        return List.of();
    }

    /**
     * The slopes by what {@link #inside()} gives, after the way back; the weights get theirs once more.
     *
     * @param dy as {@link #backward} left it
     */
    List<float[]> slopesInside(Slope dy) {
        return List.of();
    }

    boolean hasWeights() {
        return false;
    }

    /** Adds what the weights got, in DL4J's order of parameters, and forgets it. */
    void collect(float[] gradient) {}
}
