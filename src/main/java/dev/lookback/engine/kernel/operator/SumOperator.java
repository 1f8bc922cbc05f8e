package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.engine.kernel.RowLayout;
import dev.lookback.network.layer.Activation;

/** Sum of values of the same steps and channels, then an activation: where a skip connection ends. */
public final class SumOperator extends Operator {

    private final RowLayout[] in;
    private final Activation activation;
    private final Kernels kernels;
    private final float[] beforeActivation;

    /** @param in layouts of what is added; the first one is that of the sum */
    public SumOperator(RowLayout[] in, Activation activation, Kernels kernels) {
        super(in[0]);
        this.in = in;
        this.activation = activation;
        this.kernels = kernels;
        beforeActivation = new float[ActivationFunctions.needsInput(activation) ? y.length : 0];
    }

    @Override
    public void forward(float[][] x, DropoutRandom random) {
        System.arraycopy(x[0], 0, y, 0, y.length);
        for (int i = 1; i < in.length; i++) {
            addRows(x[i], in[i].length(), y, out().length());
        }
        System.arraycopy(y, 0, beforeActivation, 0, beforeActivation.length);
        ActivationFunctions.apply(activation, y, y.length);
    }

    @Override
    public void backward(float[][] x, OutputGradient dy, OutputGradient[] dx) {
        dy.toDense();
        for (int i = 0; i < y.length; i++) {
            float before = beforeActivation.length == 0 ? 0 : beforeActivation[i];
            dy.values[i] *= ActivationFunctions.derivative(activation, before, y[i]);
        }
        for (int i = 0; i < in.length; i++) {
            if (dx[i] != null) {
                dx[i].zero();
                addRows(dy.values, out().length(), dx[i].values, in[i].length());
            }
        }
    }

    /** Adds rows of the same channels, but maybe of another length. */
    private void addRows(float[] from, int fromLength, float[] to, int toLength) {
        if (fromLength == toLength) {
            kernels.axpy(1, from, 0, to, 0, to.length);
            return;
        }
        for (int t = 0; t < out().steps(); t++) {
            kernels.axpy(1, from, t * fromLength, to, t * toLength, out().channels());
        }
    }
}
