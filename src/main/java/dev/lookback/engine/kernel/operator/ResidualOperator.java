package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.engine.kernel.RowLayout;
import dev.lookback.network.layer.Activation;
import java.util.List;

/**
 * Residual block on one window: two convolutions, plus a skip connection that is the input itself or a convolution of it.
 */
public final class ResidualOperator extends LayerOperator {

    private final RowLayout in;
    private final Activation activation;
    private final Kernels kernels;
    private final ConvolutionOperator first;
    private final ConvolutionOperator second;

    /** Null for an identity skip connection. */
    private final ConvolutionOperator skip;

    private final float[] beforeActivation;
    private final OutputGradient firstGradient;
    private final OutputGradient secondGradient;
    private final OutputGradient skipGradient;
    private final OutputGradient skipInputGradient;

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
        firstGradient = new OutputGradient(first.out);
        secondGradient = new OutputGradient(second.out);
        skipGradient = new OutputGradient(second.out);
        skipInputGradient = new OutputGradient(in);
    }

    @Override
    public void forward(float[] x, DropoutRandom random) {
        first.forward(x, random);
        second.forward(first.y, random);
        System.arraycopy(second.y, 0, y, 0, y.length);
        if (skip == null) {
            addRows(x, in.length(), y, out().length());
        } else {
            skip.forward(x, random);
            kernels.axpy(1, skip.y, 0, y, 0, y.length);
        }
        System.arraycopy(y, 0, beforeActivation, 0, beforeActivation.length);
        ActivationFunctions.apply(activation, y, y.length);
    }

    @Override
    public void backward(float[] x, OutputGradient dy, OutputGradient dx) {
        dy.toDense();
        for (int i = 0; i < y.length; i++) {
            float before = beforeActivation.length == 0 ? 0 : beforeActivation[i];
            dy.values[i] *= ActivationFunctions.derivative(activation, before, y[i]);
        }
        copy(dy, secondGradient);
        second.backward(first.y, secondGradient, firstGradient);
        first.backward(x, firstGradient, dx);
        if (skip != null) {
            copy(dy, skipGradient);
            skip.backward(x, skipGradient, dx == null ? null : skipInputGradient);
            if (dx != null) {
                kernels.axpy(1, skipInputGradient.values, 0, dx.values, 0, in.places());
            }
        } else if (dx != null) {
            addRows(dy.values, out().length(), dx.values, in.length());
        }
    }

    @Override
    public List<float[]> inside() {
        return skip == null ? List.of(first.y, second.y) : List.of(first.y, second.y, skip.y);
    }

    /**
     * The backward pass has left in {@code dy} the gradient before the activation, where the second convolution and the
     * skip connection are added.
     */
    @Override
    public List<float[]> insideGradients(OutputGradient dy) {
        copy(dy, secondGradient);
        second.backward(first.y, secondGradient, firstGradient);
        firstGradient.toDense();
        return skip == null
                ? List.of(firstGradient.values, dy.values)
                : List.of(firstGradient.values, dy.values, dy.values);
    }

    private static void copy(OutputGradient from, OutputGradient to) {
        to.markDense();
        System.arraycopy(from.values, 0, to.values, 0, from.values.length);
    }

    /** Adds rows of the same channels but of another length. */
    private void addRows(float[] from, int fromLength, float[] to, int toLength) {
        for (int t = 0; t < in.steps(); t++) {
            kernels.axpy(1, from, t * fromLength, to, t * toLength, in.channels());
        }
    }

    @Override
    public boolean hasWeights() {
        return true;
    }

    @Override
    public void drainGradients(float[] gradient) {
        first.drainGradients(gradient);
        second.drainGradients(gradient);
        if (skip != null) {
            skip.drainGradients(gradient);
        }
    }
}
