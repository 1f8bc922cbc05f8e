package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.engine.kernel.RowLayout;
import dev.lookback.network.layer.Activation;
import java.util.List;

/** A residual block on one window: two convolutions, and past them the input itself or a convolution of it. */
public final class ResidualOperator extends LayerOperator {

    private final RowLayout in;
    private final Activation activation;
    private final Kernels kernels;
    private final ConvolutionOperator first;
    private final ConvolutionOperator second;

    /** Null where the input is added as it is. */
    private final ConvolutionOperator skip;

    private final float[] beforeActivation;
    private final OutputGradient firstSlope;
    private final OutputGradient secondSlope;
    private final OutputGradient skipSlope;
    private final OutputGradient skipInputSlope;

    public ResidualOperator(
            SharedConvolution first,
            SharedConvolution second,
            SharedConvolution skip,
            Activation activation,
            Kernels kernels) {
        super(second.out);
        in = first.in;
        this.activation = activation;
        this.kernels = kernels;
        this.first = new ConvolutionOperator(first, kernels);
        this.second = new ConvolutionOperator(second, kernels);
        this.skip = skip == null ? null : new ConvolutionOperator(skip, kernels);
        beforeActivation = new float[ActivationFunctions.needsInput(activation) ? y.length : 0];
        firstSlope = new OutputGradient(first.out);
        secondSlope = new OutputGradient(second.out);
        skipSlope = new OutputGradient(second.out);
        skipInputSlope = new OutputGradient(in);
    }

    @Override
    public void forward(float[] x, DropoutRandom noise) {
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
        ActivationFunctions.apply(activation, y, y.length);
    }

    @Override
    public void backward(float[] x, OutputGradient dy, OutputGradient dx) {
        dy.toValues();
        for (int i = 0; i < y.length; i++) {
            float before = beforeActivation.length == 0 ? 0 : beforeActivation[i];
            dy.values[i] *= ActivationFunctions.slope(activation, before, y[i]);
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
    public List<float[]> inside() {
        return skip == null ? List.of(first.y, second.y) : List.of(first.y, second.y, skip.y);
    }

    /** The way back has brought {@code dy} before the activation: there the second convolution and the skip are added. */
    @Override
    public List<float[]> slopesInside(OutputGradient dy) {
        copy(dy, secondSlope);
        second.backward(first.y, secondSlope, firstSlope);
        firstSlope.toValues();
        return skip == null ? List.of(firstSlope.values, dy.values) : List.of(firstSlope.values, dy.values, dy.values);
    }

    private static void copy(OutputGradient from, OutputGradient to) {
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
    public boolean hasWeights() {
        return true;
    }

    @Override
    public void collect(float[] gradient) {
        first.collect(gradient);
        second.collect(gradient);
        if (skip != null) {
            skip.collect(gradient);
        }
    }
}
