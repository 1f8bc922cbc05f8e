package dev.lookback.engine.kernel;

import dev.lookback.network.Activation;
import java.util.List;

/** A residual block on one window: two convolutions, and past them the input itself or a convolution of it. */
final class ResidualWork extends LayerWork {

    private final Rows in;
    private final Activation activation;
    private final Kernels kernels;
    private final ConvolutionWork first;
    private final ConvolutionWork second;

    /** Null where the input is added as it is. */
    private final ConvolutionWork skip;

    private final float[] beforeActivation;
    private final Slope firstSlope;
    private final Slope secondSlope;
    private final Slope skipSlope;
    private final Slope skipInputSlope;

    ResidualWork(Convolution first, Convolution second, Convolution skip, Activation activation, Kernels kernels) {
        super(second.out);
        in = first.in;
        this.activation = activation;
        this.kernels = kernels;
        this.first = new ConvolutionWork(first, kernels);
        this.second = new ConvolutionWork(second, kernels);
        this.skip = skip == null ? null : new ConvolutionWork(skip, kernels);
        beforeActivation = new float[Elementwise.needsInput(activation) ? y.length : 0];
        firstSlope = new Slope(first.out);
        secondSlope = new Slope(second.out);
        skipSlope = new Slope(second.out);
        skipInputSlope = new Slope(in);
    }

    @Override
    void forward(float[] x, Noise noise) {
        first.forward(x, noise);
        second.forward(first.y, noise);
        System.arraycopy(second.y, 0, y, 0, y.length);
        if (skip == null) {
            addRows(x, in.length(), y, out().length());
        } else {
            skip.forward(x, noise);
            kernels.add(1, skip.y, 0, y, 0, y.length);
        }
        System.arraycopy(y, 0, beforeActivation, 0, beforeActivation.length);
        Elementwise.apply(activation, y, y.length);
    }

    @Override
    void backward(float[] x, Slope dy, Slope dx) {
        dy.toValues();
        for (int i = 0; i < y.length; i++) {
            float before = beforeActivation.length == 0 ? 0 : beforeActivation[i];
            dy.values[i] *= Elementwise.slope(activation, before, y[i]);
        }
        copy(dy, secondSlope);
        second.backward(first.y, secondSlope, firstSlope);
        first.backward(x, firstSlope, dx);
        if (skip != null) {
            copy(dy, skipSlope);
            skip.backward(x, skipSlope, dx == null ? null : skipInputSlope);
            if (dx != null) {
                kernels.add(1, skipInputSlope.values, 0, dx.values, 0, in.places());
            }
        } else if (dx != null) {
            addRows(dy.values, out().length(), dx.values, in.length());
        }
    }

    @Override
    List<float[]> inside() {
        return skip == null ? List.of(first.y, second.y) : List.of(first.y, second.y, skip.y);
    }

    /** The way back has brought {@code dy} before the activation: there the second convolution and the skip are added. */
    @Override
    List<float[]> slopesInside(Slope dy) {
        copy(dy, secondSlope);
        second.backward(first.y, secondSlope, firstSlope);
        firstSlope.toValues();
        return skip == null ? List.of(firstSlope.values, dy.values) : List.of(firstSlope.values, dy.values, dy.values);
    }

    private static void copy(Slope from, Slope to) {
        to.overwritten();
        System.arraycopy(from.values, 0, to.values, 0, from.values.length);
    }

    /** The same channels in rows of different lengths. */
    private void addRows(float[] from, int fromLength, float[] to, int toLength) {
        for (int t = 0; t < in.steps(); t++) {
            kernels.add(1, from, t * fromLength, to, t * toLength, in.channels());
        }
    }

    @Override
    boolean hasWeights() {
        return true;
    }

    @Override
    void collect(float[] gradient) {
        first.collect(gradient);
        second.collect(gradient);
        if (skip != null) {
            skip.collect(gradient);
        }
    }
}
